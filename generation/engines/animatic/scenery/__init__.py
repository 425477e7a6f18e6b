"""Scenery: builds the world of a place, the same each time the film goes there."""

from __future__ import annotations

import math
from collections.abc import Callable

from generation.engines.animatic.scenery import (
    backs,
    beacon,
    bridge,
    castle,
    corners,
    crops,
    dressing,
    frontier,
    grounds,
    groves,
    halls,
    homes,
    institutions,
    market,
    nature,
    orbit,
    public,
    quarters,
    rooms,
    sea,
    services,
    town,
    trades,
    travel,
    vehicles,
    waiting,
    water_town,
    waves,
)
from generation.engines.animatic.scenery.carpentry import Workshop
from generation.engines.animatic.scenery.match import match
from generation.engines.animatic.scenery.world import World
from generation.stage import Prop, Stage
from generation.staging.location import mirrored
from generation.staging.palette import mix, rgb

Builder = Callable[[Workshop], None]

PLACES: dict[str, Builder] = {
    "lighthouse": sea.lighthouse,
    "coast": sea.coast,
    "harbour": sea.harbour,
    "open sea": waves.open_sea,
    "street": town.street,
    "alley": quarters.alley,
    "canal lane": water_town.canal_lane,
    "bridge": bridge.bridge,
    "rooftop": quarters.rooftop,
    "village": quarters.village,
    "outdoors": nature.outdoors,
    "field": nature.field,
    "forest": nature.forest,
    "park": nature.park,
    "mountains": nature.mountains,
    "desert": nature.desert,
    "river": nature.river,
    "snowfield": nature.snowfield,
    "cave": nature.cave,
    "underwater": nature.underwater,
    "lantern room": beacon.lantern_room,
    "lighthouse interior": beacon.lighthouse_interior,
    "wheelhouse": beacon.wheelhouse,
    "cabin": beacon.cabin,
    "café": trades.cafe,
    "bar": trades.bar,
    "restaurant": trades.restaurant,
    "shop": services.shop_floor,
    "office": institutions.office,
    "corridor": institutions.corridor,
    "hospital": institutions.hospital,
    "laboratory": institutions.laboratory,
    "church": institutions.church,
    "train": vehicles.train,
    "car": vehicles.car,
    "spaceship": vehicles.spaceship,
    "kitchen": homes.kitchen,
    "living room": homes.living_room,
    "bedroom": homes.bedroom,
    "bathroom": homes.bathroom,
    "room": homes.room,
    "castle": castle.castle,
    "great hall": castle.great_hall,
    "classroom": halls.classroom,
    "theatre": halls.theatre,
    "aeroplane": halls.aeroplane,
    "library": halls.library,
    "warehouse": halls.warehouse,
    "cell": halls.cell,
    "space": vehicles.space,
    "market": market.market,
    "playground": market.playground,
    "cemetery": market.cemetery,
    "stadium": market.stadium,
    "country road": market.country_road,
    "station": travel.station,
    "train roof": travel.train_roof,
    "train corridor": travel.train_corridor,
    "deck": travel.deck,
    "airport": travel.airport,
    "orchard": groves.orchard,
    "jungle": groves.jungle,
    "island": groves.island,
    "museum": public.museum,
    "pool": public.pool,
    "garage": public.garage,
    "workshop": public.workshop,
    "barn": corners.barn,
    "greenhouse": corners.greenhouse,
    "tent": corners.tent,
    "attic": corners.attic,
    "cellar": corners.cellar,
    "stairwell": corners.stairwell,
    "elevator": corners.elevator,
    "waiting room": waiting.waiting_room,
    "wheat field": crops.wheat_field,
    "cornfield": crops.cornfield,
    "lavender field": crops.lavender_field,
    "sunflower field": crops.sunflower_field,
    "garden": grounds.garden,
    "pier": grounds.pier,
    "stable": grounds.stable,
    "bus": services.bus,
    "police station": services.police_station,
    "factory": services.factory,
    "log cabin": frontier.log_cabin,
    "homestead": frontier.homestead,
    "boiler room": backs.boiler_room,
    "back steps": backs.back_steps,
    "school gates": backs.school_gates,
    "hull": orbit.hull,
    "ship corridor": orbit.ship_corridor,
}


def is_furniture(prop: Prop, stage: Stage) -> bool:
    """Whether a prop is built with the place, rather than drawn by itself."""
    return prop.name in _BUILT or (prop.name == "boat" and stage.place == "open sea")


_BUILT = frozenset({"table", "chair", "bench", "door", "match", "step", "dumpster", "low wall"})


def build(stage: Stage) -> World:
    """The world of a stage's place."""
    shop = Workshop(stage, mirrored=mirrored(stage.place, stage.seed))
    PLACES.get(stage.place, homes.room if stage.interior else nature.outdoors)(shop)
    dressing.dress(shop, shop.plan)
    if mirrored(stage.place, stage.seed):
        shop.world.mirror()
    for prop in stage.props:
        x, _, z = prop.position.at(0)
        if prop.name == "match":
            match(shop, prop)
        elif prop.name == "table":
            rooms.table(shop, x, z, 1.5, 0.75, prop.size, rgb("8a5f3c"))
        elif prop.name == "step":
            shop.box(x, z, 1.3, prop.size, 0.42, rgb("8f8a80"), turn=prop.facing.at(0)[0], top=rgb("a9a396"))
        elif prop.name in ("dumpster", "low wall"):
            colour = rgb("3d6b55") if prop.name == "dumpster" else rgb("8a7f76")
            cover = shop.item((x, prop.size / 2, z))
            cover.stays = True
            shop.box(x, z, 1.5, prop.size, 0.5, colour, top=mix(colour, rgb("ffffff"), 0.2), item=cover)
            shop.add(cover)
        elif prop.name == "chair":
            rooms.chair(shop, x, z, prop.facing.at(0)[0] + math.pi, rgb("74502f"), behind=0.35)
    return shop.world
