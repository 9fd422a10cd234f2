"""A message for Slack: blocks, and the text for notifications and screen readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """Blocks as Slack takes them, and the fallback `text` (under 4,000 characters)."""

    text: str
    blocks: tuple[Block, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As the store keeps it."""
        return {"text": self.text, "blocks": list(self.blocks)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Message:
        """What `to_json` wrote."""
        return cls(data["text"], tuple(data["blocks"]))
