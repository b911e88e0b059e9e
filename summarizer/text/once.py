"""Keeps what was found: attributes of an object, and answers about one sequence, known by being that very one."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Generic, Self, TypeVar, overload

Value = TypeVar("Value")
Item = TypeVar("Item")


class once(Generic[Value]):  # noqa: N801  # it is used as functools.cached_property is
    """As ``functools.cached_property``, without the lock that it takes in Python 3.11: there are many of these.

    Two threads may find a value at the same time; both find the same.
    """

    def __init__(self, find: Callable[..., Value]) -> None:
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: object | None, owner: type) -> Self | Value:
        """The value; the next time it is an attribute of the instance itself."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._find(instance)
        return value


def of_the_same(
    most: int,
) -> Callable[[Callable[[Sequence[Item], str], Value]], Callable[[Sequence[Item], str], Value]]:
    """As ``functools.lru_cache``, for functions of a sequence and a language: asked again of the same object.

    To hash all sentences of an article takes longer than most answers about them. At most ``most`` are kept, and
    the sequences with them, so that none is taken for another. They must not change.
    """

    def keep(find: Callable[[Sequence[Item], str], Value]) -> Callable[[Sequence[Item], str], Value]:
        kept: dict[tuple[int, str], tuple[Sequence[Item], Value]] = {}

        @wraps(find)
        def known(items: Sequence[Item], language: str) -> Value:
            key = id(items), language
            if (found := kept.get(key)) is None or found[0] is not items:
                if len(kept) >= most:
                    kept.clear()
                found = kept[key] = items, find(items, language)
            return found[1]

        return known

    return keep
