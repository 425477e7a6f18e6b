"""The desk: the Qt window in which a director works all day; the only folder that knows Qt."""
