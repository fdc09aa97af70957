"""The tables, as migrations that are only ever appended to; PRAGMA user_version counts those that ran."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE articles (
        number     INTEGER PRIMARY KEY,
        source     TEXT NOT NULL,               -- the key of the Source that holds it
        id         TEXT NOT NULL,
        version    INTEGER NOT NULL,
        digest     TEXT NOT NULL,               -- hash of all that analysis reads: opinions are filed under it
        outlet     TEXT NOT NULL,
        title      TEXT NOT NULL,
        text       TEXT NOT NULL,
        ref        TEXT,
        url        TEXT,
        path       TEXT,
        published  TEXT,                        -- ISO 8601, UTC, as all times here
        author     TEXT,
        language   TEXT,
        story      TEXT,
        is_blurb   INTEGER NOT NULL,
        kept       TEXT NOT NULL,
        edited     TEXT,
        is_present INTEGER NOT NULL,            -- 0: the folder no longer holds it; shown no more, kept all the same
        UNIQUE (source, id)
    );
    CREATE INDEX articles_by_id ON articles (id);
    CREATE INDEX articles_by_time ON articles (source, coalesce(published, kept));

    -- What an article said before it was edited.
    CREATE TABLE editions (
        source  TEXT NOT NULL,
        id      TEXT NOT NULL,
        version INTEGER NOT NULL,
        title   TEXT NOT NULL,
        text    TEXT NOT NULL,
        kept    TEXT NOT NULL,                  -- when this version came
        PRIMARY KEY (source, id, version)
    ) WITHOUT ROWID;
    CREATE INDEX editions_by_id ON editions (id);

    CREATE TABLE bookmarks (
        source    TEXT PRIMARY KEY,
        place     TEXT NOT NULL,                -- the reader's own words, opaque here
        tried     TEXT,
        succeeded TEXT,
        retry     TEXT,
        failures  INTEGER NOT NULL,
        entries   INTEGER NOT NULL,
        said      TEXT NOT NULL
    ) WITHOUT ROWID;

    -- Marks are filed by article, not by story, so that they survive growth, merges and splits.
    -- `scope` is the configuration that they belong to.
    CREATE TABLE seen (
        scope   TEXT NOT NULL,
        article TEXT NOT NULL,
        version INTEGER NOT NULL,
        seen    TEXT NOT NULL,
        PRIMARY KEY (scope, article)
    ) WITHOUT ROWID;
    CREATE TABLE shown (
        scope   TEXT NOT NULL,
        article TEXT NOT NULL,                  -- where the finding first stood
        kind    TEXT NOT NULL,
        key     TEXT NOT NULL,
        text    TEXT NOT NULL,
        spans   TEXT NOT NULL,                  -- JSON: [[article, start, end], ...]
        PRIMARY KEY (scope, article, kind, key, text)
    ) WITHOUT ROWID;
    CREATE TABLE stars (
        scope   TEXT NOT NULL,
        article TEXT NOT NULL,
        PRIMARY KEY (scope, article)
    ) WITHOUT ROWID;
    CREATE TABLE constraints (
        scope TEXT NOT NULL,
        kind  TEXT NOT NULL,                    -- together | apart
        one   TEXT NOT NULL,
        other TEXT NOT NULL,                    -- article ids, one < other
        PRIMARY KEY (scope, one, other)
    ) WITHOUT ROWID;
    -- A story's id is given once: which story an article was in.
    CREATE TABLE memberships (
        scope   TEXT NOT NULL,
        article TEXT NOT NULL,
        story   TEXT NOT NULL,
        PRIMARY KEY (scope, article)
    ) WITHOUT ROWID;
    CREATE TABLE places (
        scope TEXT NOT NULL,
        name  TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (scope, name)
    ) WITHOUT ROWID;

    -- A cache: may be thrown away whole.
    CREATE TABLE opinions (
        kind  TEXT NOT NULL,
        key   TEXT NOT NULL,
        rules TEXT NOT NULL,                    -- version of the rules that made it
        value BLOB NOT NULL,
        PRIMARY KEY (kind, key)
    );

    CREATE VIRTUAL TABLE words USING fts5 (
        title, text, content='articles', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
    );
    CREATE TRIGGER words_new AFTER INSERT ON articles BEGIN
        INSERT INTO words (rowid, title, text) VALUES (new.number, new.title, new.text);
    END;
    CREATE TRIGGER words_gone AFTER DELETE ON articles BEGIN
        INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
    END;
    CREATE TRIGGER words_edited AFTER UPDATE OF title, text ON articles BEGIN
        INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
        INSERT INTO words (rowid, title, text) VALUES (new.number, new.title, new.text);
    END;
    """,
    """
    -- Whether an opinion is of an article that is still there is asked by its digest.
    CREATE INDEX articles_by_digest ON articles (digest);
    """,
    """
    -- The long part of a bookmark, for a reading that brings something: a row is read whole, and most bring nothing.
    CREATE TABLE notes (
        source TEXT PRIMARY KEY,
        text   TEXT NOT NULL                    -- the reader's own words, opaque here
    ) WITHOUT ROWID;
    INSERT INTO notes SELECT source, substr(place, instr(place, char(10)) + 1) FROM bookmarks
        WHERE source LIKE 'feed:%' AND instr(place, char(10));
    UPDATE bookmarks SET place = substr(place, 1, instr(place, char(10)) - 1)
        WHERE source LIKE 'feed:%' AND instr(place, char(10));
    """,
)
