"""The demo corpus: an invented press on real public events. See README.md beside this file."""

from seeds.corpus import Outlet, Paragraph, SeedArticle, Seeds, Story, load, paragraphs

__all__ = ["Outlet", "Paragraph", "SeedArticle", "Seeds", "Story", "load", "paragraphs"]
