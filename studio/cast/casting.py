"""What `shotgraph cast` does: candidate views, approval, photographs, descriptors and LoRAs of a character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from storyboard import edits, files
from storyboard.edits.sheet import SIDES
from storyboard.errors import FilmError, ProjectError
from storyboard.model import Character, Film, Lora, Side
from studio.cast.candidates import Candidate, Tray, keep_own, reference_name
from studio.production.store import written_or_said
from studio.workspace import Workspace


def list_cast(project: Path) -> None:
    """Print every character and how far their sheet is."""
    workspace = Workspace.named(project)
    for character in workspace.film().characters:
        waiting = Tray(workspace, character).all()
        sides = ", ".join(view.side for view in character.views) or "no views"
        photographs = len(character.references) - len(character.views)
        parts = [sides]
        if photographs:
            consent = "consent recorded" if not character.unconsented else "no consent yet"
            parts.append(f"{photographs} photograph{'s' if photographs > 1 else ''}, {consent}")
        parts.extend(f"LoRA for {lora.model} at {lora.weight:g}" for lora in character.loras)
        if waiting:
            parts.append(f"{len(waiting)} waiting for approval")
        print(f"{character.name}: {'; '.join(parts)}.")
        if character.words:
            print(f"  “{character.words}”")
        sides_of = {view.file: view.side for view in character.views}
        for file in character.references:
            print(f"  {sides_of.get(file, 'photograph'):14} {file}")
        for candidate in waiting:
            made = "the photograph" if candidate.photograph else "words"
            print(f"  {candidate.side:14} candidate {candidate.number}, from {made} by {candidate.engine}")


def describe(project: Path, name: str, text: str) -> None:
    """Fix a character's wording."""
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        character = the_character(film, name)
        workspace.save(edits.set_character(film, character.id, descriptor=" ".join(text.split())))
    print(f"{character.name} is now told as “{' '.join(text.split())}”." if text.strip() else "Told as before.")


def photo(project: Path, name: str, file: Path) -> None:
    """Keep a photograph of somebody among a character's references, and say how consent is recorded."""
    from generation.characters.pictures import digest_of_bytes, png_of, read_picture

    data = png_of(read_picture(file))
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        character = the_character(film, name)
        reference = reference_name(character, digest_of_bytes(data))
        keep_own(workspace, reference, data)
        film = edits.add_photograph(film, character.id, reference)
        workspace.save(film)
    print(f"{reference} is a photograph of {character.name} now.")
    if film.characters_by_id[character.id].unconsented:
        print(f"Once the person on it agrees, record it: {_consent_command(project, character)}")


def sheet(
    project: Path, name: str, *, sides: Sequence[str], engine: str, from_photo: Path | None, seed: int, count: int
) -> None:
    """Make candidate views, and say how they are looked at and approved."""
    wanted = [_side(side) for side in sides] or list(SIDES)
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        character = the_character(film, name)
        tray = Tray(workspace, character)
        photograph = _agreed_photograph(project, character, from_photo) if from_photo else ""
        if engine == "animatic":
            if photograph:
                raise FilmError("The animatic draws from words only; name a model that takes pictures, with --engine.")
            made = list(_drawn(tray, film, wanted))
        else:
            made = list(_by_model(tray, film, wanted, engine, photograph, seed, count))
    for candidate in made:
        print(f"{candidate.number:3}  {candidate.side}")
    print(f"`shotgraph cast show {project} {_quoted(name)}` shows them; `cast approve` takes those that are right.")


def approve(project: Path, name: str, numbers: Sequence[int]) -> None:
    """Make candidates views of the sheet."""
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        tray = Tray(workspace, the_character(film, name))
        chosen = tray.numbered(list(numbers))
        for candidate in chosen:
            film = edits.approve_view(film, tray.character.id, tray.approve(candidate))
        workspace.save(film)
        for candidate in chosen:
            tray.reject(candidate)  # it has a place of its own now
    views = len(film.characters_by_id[tray.character.id].views)
    print(f"{tray.character.name}'s sheet has {views} {'view' if views == 1 else 'views'}.")


def reject(project: Path, name: str, numbers: Sequence[int]) -> None:
    """Throw candidates away."""
    workspace = Workspace.named(project)
    with workspace.locked():
        tray = Tray(workspace, the_character(workspace.film(), name))
        for candidate in (chosen := tray.numbered(list(numbers))):
            tray.reject(candidate)
    left = len(tray.all())
    print(f"{len(chosen)} thrown away; {left or 'none'} {'is' if left == 1 else 'are'} waiting.")


def remove(project: Path, name: str, reference: str) -> None:
    """Take a picture off a sheet; views that were made from it go too. Its file stays in the project."""
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        character = the_character(film, name)
        named = [each for each in character.references if each == reference or Path(each).stem.startswith(reference)]
        if not named:
            list_ = f"`shotgraph cast list {project}`"
            raise FilmError(f"{character.name} has no reference that begins with “{reference}”; {list_} names them.")
        if len(named) > 1:
            raise FilmError(f"{len(named)} references of {character.name} begin with “{reference}”; write more of it.")
        workspace.save(edits.remove_reference(film, character.id, named[0]))
    print(f"{named[0]} is no longer a reference of {character.name}.")


def show(project: Path, name: str, output: Path | None) -> None:
    """Write a contact sheet of the approved views and the candidates."""
    from generation.characters.contact import contact_sheet
    from generation.characters.pictures import png_of, read_picture

    workspace = Workspace.named(project)
    character = the_character(workspace.film(), name)
    tray = Tray(workspace, character)
    sides = {view.file: view.side for view in character.views}
    cells = [
        (read_picture(workspace.own_file(file)), sides.get(file, "photograph"), True) for file in character.references
    ]
    cells += [(read_picture(tray.picture(each)), f"{each.number}  {each.side}", False) for each in tray.all()]
    if not cells:
        raise FilmError(f"{character.name} has no pictures yet; `shotgraph cast sheet` makes some.")
    output = output or Path(f"{character.id}.png")
    if output.suffix.lower() != ".png":
        raise ProjectError("A contact sheet is written as .png; name it so.", file=output)
    with written_or_said(output):
        files.write_whole(output, png_of(contact_sheet(character.name, character.words, cells)))
    print(f"{output} shows {len(cells)} pictures of {character.name}.")


def lora(project: Path, name: str, file: Path, *, model: str, weight: float, trigger: str) -> None:
    """Take a LoRA of the person's own for a character, if it fits the model."""
    from generation.characters.loras import checked
    from generation.characters.pictures import digest_of_bytes
    from studio.models import named

    workspace = Workspace.named(project)
    about = checked(file, named(model))
    with workspace.locked():
        film = workspace.film()
        character = the_character(film, name)
        with written_or_said(file):
            data = file.read_bytes()
        own = reference_name(character, digest_of_bytes(data), ".safetensors")
        keep_own(workspace, own, data)
        told = Lora(file=own, model=model, weight=weight, trigger=trigger or about.trigger, sheet=about.sheet)
        workspace.save(edits.set_lora(film, character.id, told))
    print(f"{character.name} is held by {file.name} in {model}, at {weight:g}.")


def weigh(project: Path, name: str, model: str, weight: float) -> None:
    """Change how strongly a LoRA counts; 0 takes it off."""
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        character = the_character(film, name)
        edit = edits.weigh_lora(film, character.id, model, weight)
        workspace.save(edit if weight else edits.remove_lora(film, character.id, model))
    print(f"{character.name}'s LoRA for {model} counts {weight:g}." if weight else "It is taken off.")


def the_character(film: Film, name: str) -> Character:
    """The character a person means by a name or an id."""
    for character in film.characters:
        if name.casefold() in (character.id.casefold(), character.name.casefold()):
            return character
    known = ", ".join(character.name for character in film.characters) or "nobody"
    raise FilmError(f"There is no character “{name}”; there are {known}.")


def _drawn(tray: Tray, film: Film, sides: Sequence[Side]) -> Iterator[Candidate]:
    """The animatic's own figure from each side."""
    from generation.characters.pictures import rgb
    from generation.engines.animatic.portrait import portrait

    for side in sides:
        yield tray.keep(rgb(portrait(tray.character, side, film.style)), side, "animatic", words=tray.character.words)


def _by_model(
    tray: Tray, film: Film, sides: Sequence[Side], engine: str, photograph: str, seed: int, count: int
) -> Iterator[Candidate]:
    """A still model's pictures, each along the animatic's figure from that side; kept one by one as they come."""
    from generation.characters.pictures import read_picture
    from generation.engines.diffusion.portraits import Portraitist
    from studio.models import named

    entry = named(engine)
    pictures = [read_picture(tray.workspace.own_file(photograph))] if photograph else []
    with Portraitist(entry, tray.workspace.store.root / "cache" / "diffusion") as maker:
        views = [(side, seed + number) for number in range(count) for side in sides]
        drawn = maker.draw_all(tray.character, views, film.style, pictures)
        for (side, chance), made in zip(views, drawn, strict=True):
            words = maker.words(tray.character, side)
            yield tray.keep(made, side, engine, seed=chance, photograph=photograph, words=words)


def _agreed_photograph(project: Path, character: Character, file: Path) -> str:
    """The reference that a photograph is, if the person on it has agreed.

    Raises:
        FilmError: nobody has said so; with the commands that record it.
    """
    from generation.characters.pictures import digest_of_bytes, png_of, read_picture

    reference = reference_name(character, digest_of_bytes(png_of(read_picture(file))))
    consent = _consent_command(project, character)
    if reference not in character.references:
        keep = f"`shotgraph cast photo {project} {_quoted(character.name)} {file}`"
        raise FilmError(f"Nobody has agreed to this photograph; run {keep}, then {consent}, then this again.")
    if reference in character.unconsented:
        raise FilmError(f"No consent covers this photograph of {character.name}; run {consent}, then this again.")
    return reference


def _consent_command(project: Path, character: Character) -> str:
    return f"`shotgraph consent {project} {_quoted(character.name)} --given-by WHO`"


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _side(text: str) -> Side:
    for side in SIDES:
        if text.casefold().replace(" ", "-") == side:
            return side
    raise FilmError(f"There is no view “{text}”; choose from: {', '.join(SIDES)}.")
