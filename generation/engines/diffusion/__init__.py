"""The generator: diffusers pipelines render shots on a graphics card, with the same characters in every one.

`catalog.toml` says which models there are; planning reads it, and nothing here imports torch before a shot is rendered.
"""
