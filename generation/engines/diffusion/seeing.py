"""How Qwen's reader sees pictures, without torchvision: the same patches, cut by Pillow.

The processor that comes with transformers insists on a part for films, which needs torchvision; its wheels in the
package index are built for CUDA and cannot be imported beside a torch for processors. Nothing here shows films.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from transformers import AutoTokenizer, ProcessorMixin, Qwen2VLImageProcessorPil


class Seeing(ProcessorMixin):  # type: ignore[misc]
    """Words and pictures as one row of tokens: each picture's mark is repeated for each patch that is seen of it."""

    def __init__(self, image_processor: Any = None, tokenizer: Any = None, chat_template: str | None = None) -> None:
        self.image_token = "<|image_pad|>"
        self.image_token_id = tokenizer.convert_tokens_to_ids(self.image_token)
        super().__init__(image_processor, tokenizer, chat_template=chat_template)

    def replace_image_token(self, image_inputs: dict[str, Any], image_idx: int, **named: Any) -> str:
        """A picture's mark, as often as its patches are seen; called by the base class."""
        patches = int(image_inputs["image_grid_thw"][image_idx].prod())
        return "<|image_pad|>" * (patches // int(self.image_processor.merge_size) ** 2)


def seeing(model: Path) -> Seeing:
    """The processor of the model in a folder."""
    folder = model / "processor"
    words = folder if (folder / "tokenizer_config.json").is_file() else model / "tokenizer"
    return Seeing(
        Qwen2VLImageProcessorPil.from_pretrained(folder, local_files_only=True),
        AutoTokenizer.from_pretrained(words, local_files_only=True),
    )
