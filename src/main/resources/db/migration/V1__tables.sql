-- Six stores in one database. Every key carries project_id (and site_id where a site owns the row),
-- every foreign key carries them too: a simple foreign key would let a row of one site point into
-- another, because referential checks do not obey row-level security.
-- Business time is always an argument. No column here has a default that reads the clock.

CREATE SCHEMA registry;
CREATE SCHEMA vault;
CREATE SCHEMA survey;
CREATE SCHEMA research;
CREATE SCHEMA published;
CREATE SCHEMA ops;

-- registry: persons, enrolments, interventions, exits, contact

CREATE TABLE registry.project (
    project_id text NOT NULL PRIMARY KEY CHECK (project_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name text NOT NULL,
    language text NOT NULL DEFAULT 'sv',
    synthetic boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    cut_off_on date,
    targets jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE registry.site (
    project_id text NOT NULL REFERENCES registry.project,
    site_id text NOT NULL CHECK (site_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name text NOT NULL,
    PRIMARY KEY (project_id, site_id)
);

CREATE TABLE registry.participant (
    project_id text NOT NULL,
    site_id text NOT NULL,
    participant_id uuid NOT NULL,
    local_code text NOT NULL,
    PRIMARY KEY (project_id, site_id, participant_id),
    FOREIGN KEY (project_id, site_id) REFERENCES registry.site
);

CREATE TABLE registry.enrolment (
    project_id text NOT NULL,
    site_id text NOT NULL,
    enrolment_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    ordinal integer NOT NULL CHECK (ordinal >= 1),
    gender_at_enrolment text NOT NULL
        CHECK (gender_at_enrolment IN ('WOMAN', 'MAN', 'OTHER', 'UNKNOWN')),
    age_band text NOT NULL,
    inflow text NOT NULL,
    started_on date NOT NULL,
    PRIMARY KEY (project_id, site_id, enrolment_id),
    UNIQUE (project_id, site_id, participant_id, ordinal),
    FOREIGN KEY (project_id, site_id, participant_id) REFERENCES registry.participant
);

CREATE TABLE registry.intervention (
    project_id text NOT NULL,
    site_id text NOT NULL,
    enrolment_id uuid NOT NULL,
    type text NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    PRIMARY KEY (project_id, site_id, enrolment_id, type, started_on),
    FOREIGN KEY (project_id, site_id, enrolment_id) REFERENCES registry.enrolment,
    CHECK (ended_on >= started_on)
);

CREATE TABLE registry.exit (
    project_id text NOT NULL,
    site_id text NOT NULL,
    enrolment_id uuid NOT NULL,
    exited_on date NOT NULL,
    main_reason text NOT NULL,
    works boolean NOT NULL,
    studies boolean NOT NULL,
    PRIMARY KEY (project_id, site_id, enrolment_id),
    FOREIGN KEY (project_id, site_id, enrolment_id) REFERENCES registry.enrolment
);

-- answered_on is a date on purpose: a time of day would let the order of rows be matched.
CREATE TABLE registry.round_occurrence (
    project_id text NOT NULL,
    site_id text NOT NULL,
    enrolment_id uuid NOT NULL,
    round text NOT NULL CHECK (round ~ '^[A-Z][A-Z0-9]{0,7}$'),
    number integer NOT NULL CHECK (number >= 1),
    opened_on date NOT NULL,
    answered_on date,
    PRIMARY KEY (project_id, site_id, enrolment_id, round, number),
    FOREIGN KEY (project_id, site_id, enrolment_id) REFERENCES registry.enrolment
);

-- Several live links per occurrence; only fingerprints are stored.
CREATE TABLE registry.invitation (
    project_id text NOT NULL,
    site_id text NOT NULL,
    token_sha256 text NOT NULL CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    enrolment_id uuid NOT NULL,
    round text NOT NULL,
    number integer NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (project_id, site_id, token_sha256),
    FOREIGN KEY (project_id, site_id, enrolment_id, round, number)
        REFERENCES registry.round_occurrence
);
CREATE INDEX invitation_token ON registry.invitation (token_sha256);
CREATE INDEX invitation_occurrence
    ON registry.invitation (project_id, site_id, enrolment_id, round, number);

CREATE TABLE registry.contact_wish (
    project_id text NOT NULL,
    site_id text NOT NULL,
    enrolment_id uuid NOT NULL,
    round text NOT NULL,
    number integer NOT NULL,
    item text NOT NULL,
    code integer NOT NULL,
    wished_on date NOT NULL,
    handled_on date,
    PRIMARY KEY (project_id, site_id, enrolment_id, round, number, item),
    FOREIGN KEY (project_id, site_id, enrolment_id, round, number)
        REFERENCES registry.round_occurrence
);

-- vault: participant <-> pseudonyms. Deleting a row unlinks for good.

CREATE TABLE vault.subject (
    project_id text NOT NULL,
    site_id text NOT NULL,
    subject_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    research_id uuid NOT NULL,
    PRIMARY KEY (project_id, site_id, subject_id),
    UNIQUE (project_id, site_id, participant_id),
    UNIQUE (project_id, research_id),
    FOREIGN KEY (project_id, site_id, participant_id) REFERENCES registry.participant
);

-- survey: definitions, responses and answers by subject

CREATE TABLE survey.definition (
    name text NOT NULL,
    version text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    definition jsonb NOT NULL,
    registered_at timestamptz NOT NULL,
    PRIMARY KEY (name, version)
);

CREATE TABLE survey.response (
    project_id text NOT NULL,
    site_id text NOT NULL,
    response_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    enrolment_ordinal integer NOT NULL,
    round text NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    epoch integer NOT NULL CHECK (epoch >= 1),
    status text NOT NULL CHECK (status IN ('OPEN', 'SUBMITTED')),
    language text NOT NULL,
    device text NOT NULL,
    reader text NOT NULL,
    staff_present boolean NOT NULL,
    proxy boolean NOT NULL,
    versions jsonb NOT NULL,
    receipt text,
    submitted_at timestamptz,
    PRIMARY KEY (project_id, site_id, response_id),
    UNIQUE (project_id, site_id, subject_id, enrolment_ordinal, round, number),
    FOREIGN KEY (project_id, site_id, subject_id) REFERENCES vault.subject,
    CHECK ((status = 'SUBMITTED') = (submitted_at IS NOT NULL)),
    CHECK ((status = 'SUBMITTED') = (receipt IS NOT NULL))
);

CREATE TABLE survey.respondent_cookie (
    project_id text NOT NULL,
    site_id text NOT NULL,
    cookie_sha256 text NOT NULL CHECK (cookie_sha256 ~ '^[0-9a-f]{64}$'),
    response_id uuid NOT NULL,
    epoch integer NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (project_id, site_id, cookie_sha256),
    FOREIGN KEY (project_id, site_id, response_id) REFERENCES survey.response
);
CREATE INDEX respondent_cookie_sha256 ON survey.respondent_cookie (cookie_sha256);
CREATE INDEX respondent_cookie_response
    ON survey.respondent_cookie (project_id, site_id, response_id);

CREATE TABLE survey.answer (
    project_id text NOT NULL,
    site_id text NOT NULL,
    response_id uuid NOT NULL,
    item text NOT NULL,
    state text NOT NULL CHECK (state IN ('GIVEN', 'GIVEN_SEVERAL', 'GIVEN_TEXT', 'SKIPPED',
        'REFUSED', 'DOES_NOT_KNOW', 'DID_NOT_UNDERSTAND')),
    code integer,
    language text NOT NULL,
    wording text NOT NULL DEFAULT 'standard',
    device text NOT NULL,
    reader text NOT NULL,
    staff_present boolean NOT NULL,
    proxy boolean NOT NULL,
    epoch integer NOT NULL,
    revision bigint NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (project_id, site_id, response_id, item),
    FOREIGN KEY (project_id, site_id, response_id) REFERENCES survey.response,
    CHECK ((state = 'GIVEN') = (code IS NOT NULL))
);

CREATE TABLE survey.answer_choice (
    project_id text NOT NULL,
    site_id text NOT NULL,
    response_id uuid NOT NULL,
    item text NOT NULL,
    code integer NOT NULL,
    PRIMARY KEY (project_id, site_id, response_id, item, code),
    FOREIGN KEY (project_id, site_id, response_id, item) REFERENCES survey.answer
);

CREATE TABLE survey.answer_text (
    project_id text NOT NULL,
    site_id text NOT NULL,
    response_id uuid NOT NULL,
    item text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (project_id, site_id, response_id, item),
    FOREIGN KEY (project_id, site_id, response_id, item) REFERENCES survey.answer
);

-- research: what evaluators see. Own pseudonym, generalised times, no own words.

CREATE TABLE research.person (
    project_id text NOT NULL,
    site_id text NOT NULL,
    research_id uuid NOT NULL,
    spell integer NOT NULL,
    gender text NOT NULL,
    age_band text NOT NULL,
    inflow text NOT NULL,
    start_month text NOT NULL CHECK (start_month ~ '^[0-9]{4}-[0-9]{2}$'),
    exit_day integer,
    exit_reason text,
    works boolean,
    studies boolean,
    exited_by_cut_off boolean,
    PRIMARY KEY (project_id, site_id, research_id, spell)
);

CREATE TABLE research.intervention (
    project_id text NOT NULL,
    site_id text NOT NULL,
    research_id uuid NOT NULL,
    spell integer NOT NULL,
    type text NOT NULL,
    from_day integer NOT NULL,
    to_day integer,
    PRIMARY KEY (project_id, site_id, research_id, spell, type, from_day),
    FOREIGN KEY (project_id, site_id, research_id, spell)
        REFERENCES research.person ON DELETE CASCADE
);

CREATE TABLE research.response (
    project_id text NOT NULL,
    site_id text NOT NULL,
    research_id uuid NOT NULL,
    spell integer NOT NULL,
    round text NOT NULL,
    number integer NOT NULL,
    day integer NOT NULL,
    language text NOT NULL,
    device text NOT NULL,
    reader text NOT NULL,
    staff_present boolean NOT NULL,
    proxy boolean NOT NULL,
    PRIMARY KEY (project_id, site_id, research_id, spell, round, number),
    FOREIGN KEY (project_id, site_id, research_id, spell)
        REFERENCES research.person ON DELETE CASCADE
);

CREATE TABLE research.answer (
    project_id text NOT NULL,
    site_id text NOT NULL,
    research_id uuid NOT NULL,
    spell integer NOT NULL,
    round text NOT NULL,
    number integer NOT NULL,
    item text NOT NULL,
    state text NOT NULL,
    codes integer[] NOT NULL,
    PRIMARY KEY (project_id, site_id, research_id, spell, round, number, item),
    FOREIGN KEY (project_id, site_id, research_id, spell, round, number)
        REFERENCES research.response ON DELETE CASCADE
);

-- published: frozen releases

CREATE TABLE published.release (
    project_id text NOT NULL REFERENCES registry.project,
    release_id uuid NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    title text NOT NULL,
    languages text[] NOT NULL,
    content bytea NOT NULL,
    content_sha256 text NOT NULL,
    plan_sha256 text NOT NULL,
    policy_sha256 text NOT NULL,
    data_sha256 text NOT NULL,
    code_version text NOT NULL,
    released_at timestamptz NOT NULL,
    released_by uuid NOT NULL,
    PRIMARY KEY (project_id, release_id),
    UNIQUE (project_id, version)
);

-- ops: accounts and audit

CREATE TABLE ops.account (
    project_id text NOT NULL,
    account_id uuid NOT NULL,
    login text NOT NULL UNIQUE,
    name text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL,
    sites text[] NOT NULL,
    enabled boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (project_id, account_id)
);

-- Who did which act to what, never an answer. project_id is '-' for a sign-in nobody recognised.
CREATE TABLE ops.audit (
    project_id text NOT NULL,
    audit_id bigint GENERATED BY DEFAULT AS IDENTITY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    target text NOT NULL,
    PRIMARY KEY (project_id, audit_id)
);

CREATE FUNCTION ops.refuse_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ops.audit
    FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_change();
CREATE TRIGGER releases_are_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON published.release
    FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_change();
