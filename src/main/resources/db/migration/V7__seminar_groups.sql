-- The group work of learning seminars. Hosts (evaluators) see a project's seminars through row-level
-- security; groups log in nowhere: whoever has the code of an open seminar may do, through the
-- functions below and nothing else, what a group does. See DD030.

CREATE SCHEMA seminar;

-- The code is in the clear: it stands on a wall. It is there while the seminar is open and no longer.
-- release_version has no reference: a release is never changed nor removed.
CREATE TABLE seminar.seminar (
    project_id text NOT NULL REFERENCES registry.project,
    seminar_id uuid NOT NULL,
    held_on date NOT NULL,
    release_version integer,
    votes_per_group integer NOT NULL CHECK (votes_per_group BETWEEN 1 AND 9),
    phase text NOT NULL CHECK (phase IN ('NOTES', 'VOTING', 'DECIDING', 'CLOSED')),
    code text UNIQUE CHECK ((phase = 'CLOSED') = (code IS NULL)),
    code_expires_at timestamptz NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by uuid NOT NULL,
    closed_at timestamptz CHECK ((phase = 'CLOSED') = (closed_at IS NOT NULL)),
    PRIMARY KEY (project_id, seminar_id)
);
CREATE UNIQUE INDEX one_open_seminar ON seminar.seminar (project_id) WHERE phase <> 'CLOSED';

CREATE TABLE seminar.card (
    project_id text NOT NULL,
    seminar_id uuid NOT NULL,
    card integer NOT NULL CHECK (card BETWEEN 1 AND 9),
    question text NOT NULL CHECK (char_length(question) BETWEEN 1 AND 200),
    PRIMARY KEY (project_id, seminar_id, card),
    FOREIGN KEY (project_id, seminar_id) REFERENCES seminar.seminar
);

CREATE TABLE seminar.small_group (
    project_id text NOT NULL,
    seminar_id uuid NOT NULL,
    group_number integer NOT NULL CHECK (group_number BETWEEN 1 AND 40),
    name text CHECK (char_length(name) BETWEEN 1 AND 30),
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (project_id, seminar_id, group_number),
    FOREIGN KEY (project_id, seminar_id) REFERENCES seminar.seminar
);

CREATE TABLE seminar.group_cookie (
    project_id text NOT NULL,
    seminar_id uuid NOT NULL,
    cookie_sha256 text NOT NULL UNIQUE CHECK (cookie_sha256 ~ '^[0-9a-f]{64}$'),
    group_number integer NOT NULL,
    PRIMARY KEY (project_id, seminar_id, cookie_sha256),
    FOREIGN KEY (project_id, seminar_id, group_number) REFERENCES seminar.small_group
);

CREATE TABLE seminar.note (
    project_id text NOT NULL,
    seminar_id uuid NOT NULL,
    note_id uuid NOT NULL,
    card integer NOT NULL,
    group_number integer NOT NULL,
    words text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 300),
    written_at timestamptz NOT NULL,
    PRIMARY KEY (project_id, seminar_id, note_id),
    FOREIGN KEY (project_id, seminar_id, card) REFERENCES seminar.card,
    FOREIGN KEY (project_id, seminar_id, group_number) REFERENCES seminar.small_group
);

CREATE TABLE seminar.theme (
    project_id text NOT NULL,
    seminar_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    PRIMARY KEY (project_id, seminar_id, theme_id),
    FOREIGN KEY (project_id, seminar_id) REFERENCES seminar.seminar
);

CREATE TABLE seminar.note_theme (
    project_id text NOT NULL,
    seminar_id uuid NOT NULL,
    note_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    PRIMARY KEY (project_id, seminar_id, note_id),
    FOREIGN KEY (project_id, seminar_id, note_id) REFERENCES seminar.note ON DELETE CASCADE,
    FOREIGN KEY (project_id, seminar_id, theme_id) REFERENCES seminar.theme ON DELETE CASCADE
);

CREATE TABLE seminar.vote (
    project_id text NOT NULL,
    seminar_id uuid NOT NULL,
    group_number integer NOT NULL,
    theme_id uuid NOT NULL,
    PRIMARY KEY (project_id, seminar_id, group_number, theme_id),
    FOREIGN KEY (project_id, seminar_id, group_number) REFERENCES seminar.small_group,
    FOREIGN KEY (project_id, seminar_id, theme_id) REFERENCES seminar.theme ON DELETE CASCADE
);

-- The owner is a role or function. said may be empty.
CREATE TABLE seminar.decision (
    project_id text NOT NULL,
    decision_id uuid NOT NULL,
    seminar_id uuid NOT NULL,
    said text NOT NULL,
    action text NOT NULL,
    owner text NOT NULL,
    due_on date NOT NULL,
    decided_on date NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by uuid NOT NULL,
    PRIMARY KEY (project_id, decision_id),
    FOREIGN KEY (project_id, seminar_id) REFERENCES seminar.seminar
);

CREATE TABLE seminar.decision_settled (
    project_id text NOT NULL,
    decision_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('DONE', 'DROPPED')),
    what text NOT NULL,
    settled_on date NOT NULL,
    settled_at timestamptz NOT NULL,
    settled_by uuid NOT NULL,
    PRIMARY KEY (project_id, decision_id),
    FOREIGN KEY (project_id, decision_id) REFERENCES seminar.decision
);

-- The open seminar that a code leads to, held still until the transaction ends: closing it waits for
-- writers that came before, and writers that come after find it closed.
CREATE FUNCTION seminar.held(p_code text, p_now timestamptz) RETURNS SETOF seminar.seminar
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT * FROM seminar.seminar s
        WHERE s.code = p_code AND s.phase <> 'CLOSED' AND s.code_expires_at > p_now
        FOR SHARE
$$;

CREATE FUNCTION seminar.at_code(p_code text, p_now timestamptz)
    RETURNS TABLE (project_name text, synthetic boolean, held_on date, language text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT p.name, p.synthetic, s.held_on, p.language
    FROM seminar.seminar s JOIN registry.project p USING (project_id)
    WHERE s.code = p_code AND s.phase <> 'CLOSED' AND s.code_expires_at > p_now
$$;

-- Makes the browser with this cookie the next group. 0 when there are as many as can be, NULL when
-- the code leads nowhere.
CREATE FUNCTION seminar.join_in(p_code text, p_name text, p_cookie text, p_now timestamptz)
    RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_seminar seminar.seminar;
    v_number integer;
BEGIN
    -- One group at a time, or two would be given the same number.
    SELECT * INTO v_seminar FROM seminar.seminar s
        WHERE s.code = p_code AND s.phase <> 'CLOSED' AND s.code_expires_at > p_now
        FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    SELECT 1 + coalesce(max(g.group_number), 0) INTO v_number FROM seminar.small_group g
        WHERE (g.project_id, g.seminar_id) = (v_seminar.project_id, v_seminar.seminar_id);
    IF v_number > 40 THEN
        RETURN 0;
    END IF;
    INSERT INTO seminar.small_group (project_id, seminar_id, group_number, name, joined_at)
        VALUES (v_seminar.project_id, v_seminar.seminar_id, v_number, p_name, p_now);
    INSERT INTO seminar.group_cookie (project_id, seminar_id, cookie_sha256, group_number)
        VALUES (v_seminar.project_id, v_seminar.seminar_id, p_cookie, v_number);
    RETURN v_number;
END
$$;

-- Which group a browser is in the open seminar of this code.
CREATE FUNCTION seminar.membership(p_code text, p_cookie text, p_now timestamptz)
    RETURNS TABLE (project_id text, seminar_id uuid, group_number integer, name text, phase text,
        votes_per_group integer, project_name text, synthetic boolean, language text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT g.project_id, g.seminar_id, g.group_number, g.name, s.phase, s.votes_per_group,
        p.name, p.synthetic, p.language
    FROM seminar.group_cookie c
    JOIN seminar.small_group g USING (project_id, seminar_id, group_number)
    JOIN seminar.seminar s USING (project_id, seminar_id)
    JOIN registry.project p USING (project_id)
    WHERE c.cookie_sha256 = p_cookie AND s.code = p_code AND s.phase <> 'CLOSED'
        AND s.code_expires_at > p_now
$$;

CREATE FUNCTION seminar.cards(p_code text, p_cookie text, p_now timestamptz)
    RETURNS TABLE (card integer, question text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT c.card, c.question
    FROM seminar.membership(p_code, p_cookie, p_now) m
    JOIN seminar.card c USING (project_id, seminar_id)
    ORDER BY c.card
$$;

CREATE FUNCTION seminar.own_notes(p_code text, p_cookie text, p_now timestamptz)
    RETURNS TABLE (note_id uuid, card integer, group_number integer, words text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT n.note_id, n.card, n.group_number, n.words
    FROM seminar.membership(p_code, p_cookie, p_now) m
    JOIN seminar.note n USING (project_id, seminar_id, group_number)
    ORDER BY n.card, n.written_at, n.note_id
$$;

CREATE FUNCTION seminar.themes(p_code text, p_cookie text, p_now timestamptz)
    RETURNS TABLE (theme_id uuid, name text, chosen boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT t.theme_id, t.name, EXISTS (SELECT FROM seminar.vote v
        WHERE (v.project_id, v.seminar_id, v.group_number, v.theme_id)
            = (m.project_id, m.seminar_id, m.group_number, t.theme_id))
    FROM seminar.membership(p_code, p_cookie, p_now) m
    JOIN seminar.theme t USING (project_id, seminar_id)
    WHERE m.phase = 'VOTING'
    ORDER BY t.name, t.theme_id
$$;

-- Writes a note under an id that the page was given, so that the same note sent twice is one note,
-- and a group changes only its own. KEPT, FULL, REFUSED.
CREATE FUNCTION seminar.write_note(p_code text, p_cookie text, p_note uuid, p_card integer,
        p_words text, p_now timestamptz)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_group record;
BEGIN
    PERFORM seminar.held(p_code, p_now);
    SELECT * INTO v_group FROM seminar.membership(p_code, p_cookie, p_now) m
        WHERE m.phase = 'NOTES';
    IF NOT FOUND THEN
        RETURN 'REFUSED';
    END IF;
    -- One note of a group at a time, or ten at once would each be the tenth.
    PERFORM 1 FROM seminar.small_group g
        WHERE (g.project_id, g.seminar_id, g.group_number)
            = (v_group.project_id, v_group.seminar_id, v_group.group_number)
        FOR UPDATE;
    UPDATE seminar.note n SET words = p_words
        WHERE (n.project_id, n.seminar_id, n.group_number, n.note_id, n.card)
            = (v_group.project_id, v_group.seminar_id, v_group.group_number, p_note, p_card);
    IF FOUND THEN
        RETURN 'KEPT';
    END IF;
    IF NOT EXISTS (SELECT FROM seminar.card c WHERE (c.project_id, c.seminar_id, c.card)
            = (v_group.project_id, v_group.seminar_id, p_card)) THEN
        RETURN 'REFUSED';
    END IF;
    IF (SELECT count(*) FROM seminar.note n
            WHERE (n.project_id, n.seminar_id, n.group_number, n.card)
                = (v_group.project_id, v_group.seminar_id, v_group.group_number, p_card)) >= 10 THEN
        RETURN 'FULL';
    END IF;
    INSERT INTO seminar.note (project_id, seminar_id, note_id, card, group_number, words, written_at)
        VALUES (v_group.project_id, v_group.seminar_id, p_note, p_card, v_group.group_number,
            p_words, p_now)
        ON CONFLICT DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'KEPT' ELSE 'REFUSED' END;
END
$$;

CREATE FUNCTION seminar.remove_note(p_code text, p_cookie text, p_note uuid, p_now timestamptz)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    PERFORM seminar.held(p_code, p_now);
    DELETE FROM seminar.note n
        USING seminar.membership(p_code, p_cookie, p_now) m
        WHERE m.phase = 'NOTES' AND n.note_id = p_note
            AND (n.project_id, n.seminar_id, n.group_number)
                = (m.project_id, m.seminar_id, m.group_number);
    RETURN CASE WHEN FOUND THEN 'KEPT' ELSE 'REFUSED' END;
END
$$;

-- Puts these votes in the place of the group's earlier ones.
CREATE FUNCTION seminar.cast_votes(p_code text, p_cookie text, p_themes uuid[], p_now timestamptz)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_group record;
BEGIN
    PERFORM seminar.held(p_code, p_now);
    SELECT * INTO v_group FROM seminar.membership(p_code, p_cookie, p_now) m
        WHERE m.phase = 'VOTING';
    IF NOT FOUND OR (SELECT count(DISTINCT theme) FROM unnest(p_themes) AS theme)
            > v_group.votes_per_group THEN
        RETURN 'REFUSED';
    END IF;
    PERFORM 1 FROM seminar.small_group g
        WHERE (g.project_id, g.seminar_id, g.group_number)
            = (v_group.project_id, v_group.seminar_id, v_group.group_number)
        FOR UPDATE;
    DELETE FROM seminar.vote v
        WHERE (v.project_id, v.seminar_id, v.group_number)
            = (v_group.project_id, v_group.seminar_id, v_group.group_number);
    INSERT INTO seminar.vote (project_id, seminar_id, group_number, theme_id)
        SELECT t.project_id, t.seminar_id, v_group.group_number, t.theme_id
        FROM seminar.theme t
        WHERE (t.project_id, t.seminar_id) = (v_group.project_id, v_group.seminar_id)
            AND t.theme_id = ANY (p_themes);
    RETURN 'KEPT';
END
$$;

DO $$
DECLARE
    t record;
    f record;
BEGIN
    FOR t IN
        SELECT c.oid::regclass AS name FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace = 'seminar'::regnamespace
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t.name);
        EXECUTE format('CREATE POLICY scope ON %s USING (%s) WITH CHECK (%s)', t.name,
            'project_id = nullif(current_setting(''app.project'', true), '''')',
            'project_id = nullif(current_setting(''app.project'', true), '''')');
        EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO CURRENT_USER USING (true)', t.name);
        EXECUTE format('CREATE POLICY definer ON %s TO sammanhang_definer USING (true)'
            || ' WITH CHECK (true)', t.name);
    END LOOP;
    EXECUTE 'GRANT USAGE, CREATE ON SCHEMA seminar TO sammanhang_definer';
    FOR f IN
        SELECT p.oid::regprocedure AS name FROM pg_proc p
        WHERE p.pronamespace = 'seminar'::regnamespace
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f.name);
        EXECUTE format('ALTER FUNCTION %s OWNER TO sammanhang_definer', f.name);
    END LOOP;
    EXECUTE 'REVOKE CREATE ON SCHEMA seminar FROM sammanhang_definer';
END
$$;

-- UPDATE on the first two only for the locks that are taken on their rows.
GRANT SELECT, UPDATE ON seminar.seminar TO sammanhang_definer;
GRANT SELECT, INSERT, UPDATE ON seminar.small_group TO sammanhang_definer;
GRANT SELECT, INSERT ON seminar.group_cookie TO sammanhang_definer;
GRANT SELECT ON seminar.card, seminar.theme TO sammanhang_definer;
GRANT SELECT, INSERT, UPDATE, DELETE ON seminar.note TO sammanhang_definer;
GRANT SELECT, INSERT, DELETE ON seminar.vote TO sammanhang_definer;

-- groups: no table at all
GRANT USAGE ON SCHEMA seminar TO sammanhang_seminar;
GRANT EXECUTE ON FUNCTION
    seminar.at_code(text, timestamptz),
    seminar.join_in(text, text, text, timestamptz),
    seminar.membership(text, text, timestamptz),
    seminar.cards(text, text, timestamptz),
    seminar.own_notes(text, text, timestamptz),
    seminar.themes(text, text, timestamptz),
    seminar.write_note(text, text, uuid, integer, text, timestamptz),
    seminar.remove_note(text, text, uuid, timestamptz),
    seminar.cast_votes(text, text, uuid[], timestamptz)
    TO sammanhang_seminar;

-- evaluator: hosts; can take a note away but never write one, nor vote
GRANT USAGE ON SCHEMA seminar TO sammanhang_evaluator;
GRANT SELECT, INSERT, UPDATE ON seminar.seminar TO sammanhang_evaluator;
GRANT SELECT, INSERT ON seminar.card TO sammanhang_evaluator;
GRANT SELECT ON seminar.small_group, seminar.vote TO sammanhang_evaluator;
GRANT SELECT, DELETE ON seminar.note TO sammanhang_evaluator;
GRANT SELECT, INSERT, UPDATE, DELETE ON seminar.theme TO sammanhang_evaluator;
GRANT SELECT, INSERT, DELETE ON seminar.note_theme TO sammanhang_evaluator;
GRANT SELECT, INSERT, DELETE ON seminar.decision TO sammanhang_evaluator;
GRANT SELECT, INSERT ON seminar.decision_settled TO sammanhang_evaluator;

-- steering group: reads
GRANT USAGE ON SCHEMA seminar TO sammanhang_steering;
GRANT SELECT ON seminar.seminar, seminar.card, seminar.small_group, seminar.note, seminar.theme,
    seminar.note_theme, seminar.vote, seminar.decision, seminar.decision_settled
    TO sammanhang_steering;
