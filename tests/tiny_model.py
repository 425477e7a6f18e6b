"""A chat model of random weights in GGUF, small enough to be made on the spot, that llama.cpp loads and serves."""

from __future__ import annotations

from pathlib import Path

import numpy as np

_WIDTH, _LAYERS, _HEADS, _INNER, _CONTEXT = 64, 2, 2, 128, 16384
_TEMPLATE = "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"


def write_model(path: Path, seed: int = 0) -> None:
    """Write the model: a token for each byte, and weights under which strings end soon and text is plain ASCII."""
    import gguf

    random = np.random.default_rng(seed)

    def weights(*shape: int) -> np.ndarray:
        return (random.standard_normal(shape) * 0.05).astype(np.float32)

    letters = _letters()
    tokens = [letters[byte] for byte in range(256)] + [letters[32] + "t", "<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    kinds = [gguf.TokenType.NORMAL] * 257 + [gguf.TokenType.CONTROL] * 3
    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_name("tiny-random-chat")
    writer.add_context_length(_CONTEXT)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(_INNER)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges([letters[32] + " t"])
    writer.add_bos_token_id(257)
    writer.add_eos_token_id(259)
    writer.add_pad_token_id(257)
    writer.add_add_bos_token(False)
    writer.add_chat_template(_TEMPLATE)
    # Channel 0 is constant through the model: no layer writes to it, so the first column of the output is a bias for
    # each token. llama.cpp answers 500 to text that is no UTF-8, so bytes outside ASCII are pushed out of reach.
    embedding, output = weights(len(tokens), _WIDTH), weights(len(tokens), _WIDTH) * 4
    scale = np.sqrt(_WIDTH)
    embedding[:, 0], output[:, 0] = 8.0, -40 / scale
    output[32:127, 0] = 0
    for token, bias in ((ord(" "), -3), (ord('"'), 2.5), (ord("}"), 1.5), (ord("]"), 1.5), (259, 3)):
        output[token, 0] = bias / scale
    ones = np.ones(_WIDTH, np.float32)
    tensors = {"token_embd.weight": embedding, "output_norm.weight": ones, "output.weight": output}
    for layer in range(_LAYERS):
        block = f"blk.{layer}."
        back, down = weights(_WIDTH, _WIDTH), weights(_WIDTH, _INNER)
        back[0], down[0] = 0, 0
        tensors |= {f"{block}{name}.weight": ones for name in ("attn_norm", "ffn_norm")}
        tensors |= {f"{block}{name}.weight": weights(_WIDTH, _WIDTH) for name in ("attn_q", "attn_k", "attn_v")}
        tensors |= {f"{block}attn_output.weight": back, f"{block}ffn_down.weight": down}
        tensors |= {f"{block}{name}.weight": weights(_INNER, _WIDTH) for name in ("ffn_gate", "ffn_up")}
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _letters() -> dict[int, str]:
    """The letter that stands for each byte in a GPT-2 vocabulary."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    found = {byte: chr(byte) for byte in plain}
    others = [byte for byte in range(256) if byte not in found]
    return found | {byte: chr(256 + place) for place, byte in enumerate(others)}
