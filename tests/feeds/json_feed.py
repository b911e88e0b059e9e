"""JSON Feed 1.1 as a schema: https://www.jsonfeed.org/version/1.1/."""

from typing import Annotated, Literal

from pydantic import AnyUrl, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

Words = Annotated[str, Field(min_length=1)]


class Strict(BaseModel):
    # What begins with an underscore is an extension, which the format leaves to publishers.
    model_config = ConfigDict(extra="allow")

    @model_validator(mode="after")
    def _only_extensions(self) -> "Strict":
        unknown = [name for name in self.model_extra or {} if not name.startswith("_")]
        assert not unknown, unknown
        return self


class Author(Strict):
    name: Words | None = None
    url: AnyUrl | None = None
    avatar: AnyUrl | None = None


class Item(Strict):
    id: Words
    url: AnyUrl
    title: str | None = None
    content_html: str
    summary: str | None = None
    date_published: AwareDatetime
    date_modified: AwareDatetime
    authors: list[Author] | None = None
    language: Annotated[str, Field(pattern="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")] | None = None


class JsonFeed(Strict):
    version: Literal["https://jsonfeed.org/version/1.1"]
    title: Words
    home_page_url: AnyUrl
    feed_url: AnyUrl
    items: list[Item]

    @model_validator(mode="after")
    def _ids_are_unique(self) -> "JsonFeed":
        assert len({item.id for item in self.items}) == len(self.items)
        return self
