"""What the writer's commands do: prompts expanded, ideas outlined, wishes turned into edits that a person accepts."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from storyboard import edits, files
from storyboard.errors import FilmError, ProjectError, WriterError
from storyboard.model import Film, Shot
from storyboard.prompts.server import NOTHING, Server, Usage
from studio import settings
from studio.meaning import the_cut, the_shot
from studio.workspace import SUFFIX, Workspace
from studio.writer.accepting import chosen_edits
from studio.writer.answers import Answers
from studio.writer.dialects import dialect_of
from studio.writer.proposing import directed, founded, idea_in, outlined, taken, written_by_rule


def expand(project: Path, numbers: Sequence[str], *, offline: bool, estimate: bool, as_json: bool) -> None:
    """Write prompts again: by the language model that is set, else by rule."""
    workspace = Workspace.named(project)
    server = None if offline else settings.server_of("writer")
    with workspace.locked():
        film = workspace.film()
        shots = [the_shot(film, number) for number in numbers] or list(film.shots)
        if server is not None:
            _expand_by_model(workspace, film, shots, server, estimate=estimate, as_json=as_json)
            return
        if estimate:
            print("The offline writer costs nothing; name a server with `shotgraph settings set writer` for another.")
            return
        expanded = written_by_rule(film, shots)
        workspace.save(expanded)
    changed = sum(new.prompt != old.prompt for new, old in zip(expanded.shots, film.shots, strict=True))
    print(f"{changed} of {len(shots)} prompts changed.")


def _expand_by_model(
    workspace: Workspace, film: Film, shots: Sequence[Shot], server: Server, *, estimate: bool, as_json: bool
) -> None:
    """Ask for all at once, keep each as it lands, and save what has landed, however it ends."""
    from storyboard.prompts.chat import ChatWriter, is_asked

    writer = ChatWriter(server, dialect_of=dialect_of, cache=Answers.of(workspace), own=settings.instructions_folder())
    asked = [shot for shot in shots if is_asked(shot)]
    guess = writer.estimate(film, asked)
    _say_before(shots, asked, guess, server, as_json)
    if estimate:
        return
    before, total, failed = film, NOTHING, 0
    film = written_by_rule(film, [shot for shot in shots if shot.card])
    try:
        for written in writer.expand_many(film, asked, stop=None):
            number = film.shots_by_id[written.shot].number
            total += written.usage
            if written.prompt is None:
                failed += 1
                _say(as_json, f"✗ {number}  {written.error}", event="failed", shot=number, sentence=str(written.error))
                continue
            film, prompt = written.apply(film), written.prompt
            how = "as before" if written.cached else f"{written.usage.tokens_out} tokens"
            _say(as_json, f"✓ {number}  {how}", event="written", shot=number, prompt=prompt.text, cached=written.cached)
    finally:
        workspace.save(film)
    changed = sum(new.prompt != old.prompt for new, old in zip(film.shots, before.shots, strict=True))
    _say(
        as_json,
        f"{changed} of {len(shots)} prompts changed. {_took(total, server)}",
        event="done",
        changed=changed,
        failed=failed,
        tokens_in=total.tokens_in,
        tokens_out=total.tokens_out,
        dollars=total.dollars(server),
    )
    if failed:
        raise WriterError(f"{failed} of {len(asked)} prompts could not be written; those shots keep what they had.")


def _say_before(shots: Sequence[Shot], asked: Sequence[Shot], guess: Usage, server: Server, as_json: bool) -> None:
    locked = sum(shot.prompt.locked for shot in shots)
    kept = len(asked) - guess.questions
    parts = [f"{guess.questions} of {len(shots)} shots to ask {server.model} about"]
    parts += [f"{kept} known already"] if kept else []
    parts += [f"{locked} locked"] if locked else []
    money = guess.dollars(server)
    price = f", about ${money:.2f}" if money is not None else "; its prices are not set"
    tokens = f"about {guess.tokens_in:,} tokens in and {guess.tokens_out:,} out{price}"
    _say(
        as_json,
        f"{', '.join(parts)}: {tokens}.",
        event="estimate",
        shots=guess.questions,
        known=kept,
        tokens_in=guess.tokens_in,
        tokens_out=guess.tokens_out,
        dollars=money,
    )


def _took(usage: Usage, server: Server) -> str:
    if not usage.questions:
        return "Nothing was asked."
    money = usage.dollars(server)
    price = "" if money is None else f", ${money:.2f}"
    return f"It took {usage.tokens_in:,} tokens in and {usage.tokens_out:,} out{price}."


def _say(as_json: bool, text: str, **event: object) -> None:
    print(json.dumps(event, ensure_ascii=False) if as_json else text, flush=True)


def outline(idea: str, output: Path | None, *, offline: bool, accept_all: bool, accept: str, as_json: bool) -> None:
    """An idea to a project."""
    from storyboard.prompts.proposals import SetTitle, apply_all

    found = outlined(idea_in(idea), output.stem if output else "Untitled", offline=offline)
    proposed, by = found.edits, found.by
    if found.server is None:
        _say_offline(as_json, "What the idea says, broken down by rule; nothing is invented.")
    elif not as_json:
        print(_took(found.usage, found.server))
    titles = [edit.title for edit in proposed if isinstance(edit, SetTitle)]
    project = output or Path(edits.slug(titles[0] if titles else "outline") + SUFFIX)
    workspace = Workspace(project if project.suffix == SUFFIX else project.with_name(project.name + SUFFIX))
    if workspace.folder.exists():
        raise ProjectError("There is something of this name already; choose another with -o.", file=workspace.folder)
    film = Film(title=workspace.folder.stem)
    accepted = chosen_edits(film, proposed, by, accept_all=accept_all, accept=accept, as_json=as_json)
    if not accepted:
        return
    film, refused = apply_all(film, accepted)
    for error in refused:
        _say(as_json, f"  left out: {error}", event="left out", sentence=str(error))
    _found(workspace, film, as_json)


def _found(workspace: Workspace, film: Film, as_json: bool) -> None:
    """A project of a new film: voices cast, prompts written by rule, shots timed to what is said in them."""
    from studio.terminal import watching

    with workspace.begun():
        files.create(workspace.folder)
        film = founded(workspace, film, partial(watching, as_json=as_json))
        workspace.save(film)
    _say(
        as_json,
        f"{workspace.folder} is ready: {len(film.scenes)} scenes, {len(film.shots)} shots. "
        f"`shotgraph export {workspace.folder}` makes the film.",
        event="done",
        project=str(workspace.folder),
        shots=len(film.shots),
    )


def direct(
    project: Path,
    wish: str,
    choice: Mapping[str, str],
    *,
    offline: bool,
    accept_all: bool,
    accept: str,
    as_json: bool,
) -> None:
    """A wish to edits, inside the shot, scene or cut that it is about."""
    from storyboard.prompts.naming import scene_numbered
    from storyboard.prompts.scope import Scope

    if sum(bool(named) for named in choice.values()) > 1:
        raise FilmError("Name one of --shot, --scene and --cut; or none, for the whole film.")
    workspace = Workspace.named(project)
    with workspace.locked():
        film = workspace.film()
        scope = Scope.of(
            film,
            shot=the_shot(film, choice["shot"]) if choice["shot"] else None,
            scene=scene_numbered(film, choice["scene"]) if choice["scene"] else None,
            cut=the_cut(film, choice["cut"]) if choice["cut"] else None,
        )
        found = directed(workspace, film, scope, wish, offline=offline)
        if found.server is None:
            _say_offline(as_json, "By rule: what the craft does by custom, and no idea.")
        elif not as_json:
            print(_took(found.usage, found.server))
        accepted = chosen_edits(film, found.edits, found.by, accept_all=accept_all, accept=accept, as_json=as_json)
        if not accepted:
            return
        changed, refused = taken(film, accepted)
        for sentence in refused:
            _say(as_json, f"  left out: {sentence}", event="left out", sentence=sentence)
        workspace.save(changed)
    made = len(accepted) - len(refused)
    _say(as_json, f"{made} edits made.", event="done", edits=made)


def _say_offline(as_json: bool, text: str) -> None:
    if not as_json:
        print(f"{text} A language model goes further: `shotgraph settings set writer`.")


def show_prompt(project: Path, number: str) -> None:
    """The prompt now, and the ones before."""
    shot = the_shot(Workspace.named(project).film(), number)
    prompt = shot.prompt
    lock = ", locked" if prompt.locked else ""
    print(f"Shot {shot.number}, by {prompt.writer or 'a person'}{lock}:\n{prompt.text or '(nothing yet)'}")
    if prompt.negative:
        print(f"Not to be seen: {prompt.negative}")
    for back, wording in enumerate(prompt.earlier, 1):
        print(f"\n{back} before, by {wording.writer or 'a person'}:\n{wording.text}")


def compare_prompt(project: Path, number: str, back: int) -> None:
    """Sentence by sentence, what left with - and what came with +."""
    shot = the_shot(Workspace.named(project).film(), number)
    if back > len(shot.prompt.earlier):
        raise FilmError(
            f"Shot {shot.number} has {len(shot.prompt.earlier)} earlier prompts; there is no number {back}."
        )
    before = shot.prompt.earlier[back - 1]
    for line in difflib.ndiff(_sentences(before.text), _sentences(shot.prompt.text)):
        if not line.startswith("?"):
            print(line)


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?。！？])\s*(?=\S)", text) if part]


def restore_prompt(project: Path, number: str, back: int) -> None:
    """Take a prompt back."""
    _edit(project, lambda film: edits.restore_prompt(film, the_shot(film, number).id, back))


def set_prompt(project: Path, number: str, text: str) -> None:
    """A person's own prompt, locked."""

    def edit(film: Film) -> Film:
        shot = the_shot(film, number).id
        return edits.lock_prompt(edits.set_prompt(film, shot, text, unlock=True), shot)

    _edit(project, edit)


def lock_prompt(project: Path, number: str, *, locked: bool) -> None:
    """Keep a prompt, or let it go."""
    _edit(project, lambda film: edits.lock_prompt(film, the_shot(film, number).id, locked))


def _edit(project: Path, edit: Callable[[Film], Film]) -> None:
    workspace = Workspace.named(project)
    with workspace.locked():
        workspace.save(edit(workspace.film()))
