"""SVG text to pixels; the only importer of resvg."""

from resvg_py import svg_to_bytes

from game.art.markup import with_root

MOST_SIDE = 8192


def png(text: str, width: int, height: int) -> bytes:
    """A drawing as PNG of exactly so many pixels, fitted as its root's ``preserveAspectRatio`` says.

    ValueError where the text is no SVG, or the size is none.
    """
    if not (0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE):
        raise ValueError(f"{width} by {height} is no size for a picture")
    sized = with_root(text, width=str(width), height=str(height))
    # no drawing has text in it, and looking through a system's fonts takes seconds
    return svg_to_bytes(svg_string=sized, width=width, height=height, skip_system_fonts=True)
