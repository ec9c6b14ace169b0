"""The limits within which a mail is read; beyond one of them the raw mail is kept and the reason shown."""
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes unless the name says otherwise. Every one is a setting (`LIMIT_...`)."""

    header_block: int = 256 * 1024
    header_count: int = 1000
    header: int = 64 * 1024
    depth: int = 20
    parts: int = 500
    rfc822_depth: int = 3
    addresses: int = 500
    encoded_words: int = 500
    parameters: int = 100
    comment_depth: int = 50
    references: int = 100
    html: int = 1024 * 1024
    html_depth: int = 500
    text_characters: int = 500_000
    line_characters: int = 2000
    quote_lines: int = 5000
    inline_images: int = 20
    inline_image: int = 2 * 1024 * 1024
    inline_images_total: int = 8 * 1024 * 1024
    inline_image_pixels: int = 40_000_000
    attachments: int = 100
    calendar: int = 256 * 1024
    calendar_components: int = 50
    calendar_attendees: int = 200
