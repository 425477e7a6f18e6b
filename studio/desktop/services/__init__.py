"""Servers and engines: what the writer and the engines reach, as the settings of the command line say it."""

from studio.desktop.services.page import ServicesPage

__all__ = ["ServicesPage"]
