-- The evaluator's desk: plans and when they were fixed, responses left out, notes, saved tables. Rows are added, never
-- changed, so that what an evaluation rested on can be read afterwards; only a note can be removed.

CREATE SCHEMA desk;

CREATE TABLE desk.evaluation_plan (
    project_id text NOT NULL REFERENCES registry.project,
    version integer NOT NULL CHECK (version >= 1),
    text text NOT NULL,
    sha256 text NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by uuid NOT NULL,
    PRIMARY KEY (project_id, version)
);

-- later_answers: submitted responses to the plan's later rounds that had come in when it was fixed.
CREATE TABLE desk.fixed_plan (
    project_id text NOT NULL,
    version integer NOT NULL,
    later_answers integer NOT NULL CHECK (later_answers >= 0),
    fixed_at timestamptz NOT NULL,
    fixed_by uuid NOT NULL,
    PRIMARY KEY (project_id, version),
    FOREIGN KEY (project_id, version) REFERENCES desk.evaluation_plan
);

-- No reference to research.response, which is filled anew.
CREATE TABLE desk.exclusion (
    project_id text NOT NULL,
    site_id text NOT NULL,
    exclusion_id uuid NOT NULL,
    research_id uuid NOT NULL,
    spell integer NOT NULL,
    round text NOT NULL,
    number integer NOT NULL,
    reason text NOT NULL,
    words text NOT NULL,
    excluded_at timestamptz NOT NULL,
    excluded_by uuid NOT NULL,
    PRIMARY KEY (project_id, site_id, exclusion_id)
);

CREATE TABLE desk.exclusion_lifted (
    project_id text NOT NULL,
    site_id text NOT NULL,
    exclusion_id uuid NOT NULL,
    lifted_at timestamptz NOT NULL,
    lifted_by uuid NOT NULL,
    PRIMARY KEY (project_id, site_id, exclusion_id),
    FOREIGN KEY (project_id, site_id, exclusion_id) REFERENCES desk.exclusion
);

CREATE TABLE desk.note (
    project_id text NOT NULL,
    site_id text NOT NULL,
    note_id uuid NOT NULL,
    kind text NOT NULL,
    source_role text NOT NULL,
    theme text NOT NULL,
    persons integer NOT NULL CHECK (persons >= 1),
    consent text NOT NULL,
    words text NOT NULL,
    noted_on date NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by uuid NOT NULL,
    PRIMARY KEY (project_id, site_id, note_id)
);

CREATE TABLE desk.saved_table (
    project_id text NOT NULL,
    table_id uuid NOT NULL,
    title text NOT NULL,
    question text NOT NULL,
    plan_sha256 text NOT NULL,
    data_sha256 text NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by uuid NOT NULL,
    PRIMARY KEY (project_id, table_id)
);

-- What the research rows were last filled from.
CREATE TABLE research.filled (
    project_id text NOT NULL PRIMARY KEY,
    sources text NOT NULL
);

DO $$
DECLARE
    v_table text;
    v_scope text;
    v_project text := 'project_id = nullif(current_setting(''app.project'', true), '''')';
    v_site text := ' AND (current_setting(''app.sites'', true) = ''*'' OR site_id = ANY '
        || '(string_to_array(nullif(current_setting(''app.sites'', true), ''''), '','')))';
BEGIN
    FOREACH v_table IN ARRAY ARRAY['desk.evaluation_plan', 'desk.fixed_plan', 'desk.exclusion',
        'desk.exclusion_lifted', 'desk.note', 'desk.saved_table', 'research.filled']
    LOOP
        v_scope := v_project || CASE
            WHEN v_table IN ('desk.exclusion', 'desk.exclusion_lifted', 'desk.note') THEN v_site ELSE '' END;
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
            v_table);
        EXECUTE format('CREATE POLICY scope ON %s USING (%s) WITH CHECK (%s)',
            v_table, v_scope, v_scope);
        EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO CURRENT_USER USING (true)',
            v_table);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['desk.evaluation_plan', 'desk.fixed_plan', 'desk.exclusion',
        'desk.exclusion_lifted', 'desk.saved_table']
    LOOP
        EXECUTE format('CREATE TRIGGER rows_are_added_only BEFORE UPDATE OR DELETE OR TRUNCATE '
            || 'ON %s FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_change()', v_table);
        EXECUTE format('GRANT SELECT, INSERT ON %s TO sammanhang_evaluator', v_table);
    END LOOP;
END
$$;
GRANT USAGE ON SCHEMA desk TO sammanhang_evaluator;
GRANT SELECT, INSERT, DELETE ON desk.note TO sammanhang_evaluator;
CREATE POLICY definer ON research.filled TO sammanhang_definer USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON research.filled TO sammanhang_definer;

-- Everything the research rows are made from changes together with an audit row of its own, or with
-- a count or a version below. Counts, because numbers drawn from a sequence commit out of order.
CREATE FUNCTION research.sources(p_project text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT concat_ws(' ',
        (SELECT count(*) FROM ops.audit WHERE project_id = p_project
            AND target <> 'sign-in' AND act NOT LIKE 'desk.%'
            AND act NOT IN ('research.read', 'research.refreshed', 'release.published')),
        (SELECT count(*) FROM registry.enrolment WHERE project_id = p_project),
        (SELECT count(*) FROM registry.intervention WHERE project_id = p_project),
        (SELECT count(*) FROM registry.exit WHERE project_id = p_project),
        (SELECT count(*) FROM survey.response WHERE project_id = p_project
            AND status = 'SUBMITTED'),
        (SELECT cut_off_on FROM registry.project WHERE project_id = p_project))
$$;

CREATE FUNCTION research.refresh_if_changed(p_project text, p_now timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_sources text;
BEGIN
    IF p_project IS DISTINCT FROM nullif(current_setting('app.project', true), '') THEN
        RAISE EXCEPTION 'project is out of scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('research.refresh ' || p_project, 0));
    v_sources := research.sources(p_project);
    IF EXISTS (SELECT FROM research.filled
            WHERE project_id = p_project AND sources = v_sources) THEN
        RETURN false;
    END IF;
    PERFORM research.refresh(p_project, p_now);
    INSERT INTO research.filled VALUES (p_project, v_sources)
        ON CONFLICT (project_id) DO UPDATE SET sources = excluded.sources;
    RETURN true;
END
$$;

GRANT CREATE ON SCHEMA research TO sammanhang_definer;
GRANT SELECT ON ops.audit TO sammanhang_definer;
REVOKE ALL ON FUNCTION research.sources(text), research.refresh_if_changed(text, timestamptz)
    FROM PUBLIC;
ALTER FUNCTION research.sources(text) OWNER TO sammanhang_definer;
ALTER FUNCTION research.refresh_if_changed(text, timestamptz) OWNER TO sammanhang_definer;
REVOKE CREATE ON SCHEMA research FROM sammanhang_definer;
GRANT EXECUTE ON FUNCTION research.refresh_if_changed(text, timestamptz) TO sammanhang_evaluator;
