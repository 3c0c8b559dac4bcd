"""Pictures as SVG text and as PNG, sounds as samples; no window, no disk."""
