"""`python -m bot` is the `sitroom` command."""

from bot.cli import main

main()
