"""An attribute that is found when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

Value = TypeVar("Value")


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
