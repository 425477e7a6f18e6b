"""The writer: prompts, outlines and directions by a language model, the supervisor's check, and new drafts."""
