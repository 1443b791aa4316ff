-- A release goes from project leads to steering groups to the public, one step at a time; each step has a name, a role and
-- a day, and one that was taken back has a reason. Rows are added only: a release is where its last row says. See DD033.

CREATE TABLE published.release_step (
    project_id text NOT NULL,
    release_id uuid NOT NULL,
    ordinal integer NOT NULL CHECK (ordinal >= 1),
    step text NOT NULL CHECK (step IN ('LEADERS', 'STEERING', 'PUBLIC')),
    at timestamptz NOT NULL,
    taken_by uuid NOT NULL,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('EVALUATOR', 'PROJECT_LEADER', 'COORDINATOR')),
    reason text NOT NULL CHECK (char_length(reason) <= 300),
    PRIMARY KEY (project_id, release_id, ordinal),
    FOREIGN KEY (project_id, release_id) REFERENCES published.release,
    -- Evaluators freeze, leads pass on: never the other way round.
    CHECK ((ordinal = 1) = (role = 'EVALUATOR')),
    CHECK (ordinal > 1 OR step <> 'PUBLIC')
);

-- Until now the steering group saw a release as soon as it was frozen.
INSERT INTO published.release_step
        (project_id, release_id, ordinal, step, at, taken_by, name, role, reason)
    SELECT r.project_id, r.release_id, 1, 'STEERING', r.released_at, r.released_by,
        coalesce(a.name, ''), 'EVALUATOR', ''
    FROM published.release r
    LEFT JOIN ops.account a ON (a.project_id, a.account_id) = (r.project_id, r.released_by);

CREATE TRIGGER rows_are_added_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.release_step
    FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_change();

-- Where a release of the project in scope stands. Nothing for any other.
CREATE FUNCTION published.step_of(p_release uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT s.step FROM published.release_step s
    WHERE s.project_id = nullif(current_setting('app.project', true), '')
        AND s.release_id = p_release
    ORDER BY s.ordinal DESC LIMIT 1
$$;

-- The newest release of a project that is public now.
CREATE FUNCTION published.public_release(p_project text)
    RETURNS TABLE (release_id uuid, version integer, title text, synthetic boolean,
        content_sha256 text, released_at timestamptz, public_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT r.release_id, r.version, r.title, p.synthetic, r.content_sha256, r.released_at, s.at
    FROM published.release r
    JOIN registry.project p USING (project_id)
    JOIN LATERAL (SELECT x.step, x.at FROM published.release_step x
        WHERE (x.project_id, x.release_id) = (r.project_id, r.release_id)
        ORDER BY x.ordinal DESC LIMIT 1) s ON s.step = 'PUBLIC'
    WHERE r.project_id = p_project
    ORDER BY r.version DESC LIMIT 1
$$;

-- Its bytes; nothing for a release that is not the one above.
CREATE FUNCTION published.public_content(p_project text, p_release uuid) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT r.content FROM published.public_release(p_project) n
    JOIN published.release r ON (r.project_id, r.release_id) = (p_project, n.release_id)
    WHERE n.release_id = p_release
$$;

GRANT USAGE, CREATE ON SCHEMA published TO sammanhang_definer;
REVOKE ALL ON FUNCTION published.step_of(uuid), published.public_release(text),
    published.public_content(text, uuid) FROM PUBLIC;
ALTER FUNCTION published.step_of(uuid) OWNER TO sammanhang_definer;
ALTER FUNCTION published.public_release(text) OWNER TO sammanhang_definer;
ALTER FUNCTION published.public_content(text, uuid) OWNER TO sammanhang_definer;
REVOKE CREATE ON SCHEMA published FROM sammanhang_definer;
GRANT SELECT ON published.release, published.release_step TO sammanhang_definer;
CREATE POLICY definer ON published.release FOR SELECT TO sammanhang_definer USING (true);

ALTER TABLE published.release_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup ON published.release_step FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY definer ON published.release_step FOR SELECT TO sammanhang_definer USING (true);
CREATE POLICY scope ON published.release_step TO sammanhang_staff
    USING (project_id = nullif(current_setting('app.project', true), ''))
    WITH CHECK (project_id = nullif(current_setting('app.project', true), ''));
CREATE POLICY evaluator_reads ON published.release_step FOR SELECT TO sammanhang_evaluator
    USING (project_id = nullif(current_setting('app.project', true), ''));
CREATE POLICY evaluator_freezes ON published.release_step FOR INSERT TO sammanhang_evaluator
    WITH CHECK (project_id = nullif(current_setting('app.project', true), '')
        AND ordinal = 1 AND step = 'LEADERS');
CREATE POLICY passed_on ON published.release_step FOR SELECT TO sammanhang_steering
    USING (project_id = nullif(current_setting('app.project', true), '')
        AND published.step_of(release_id) IN ('STEERING', 'PUBLIC'));

-- Steering groups see a release when it has been passed on to them, and no longer than that.
ALTER POLICY scope ON published.release TO sammanhang_evaluator, sammanhang_staff;
CREATE POLICY passed_on ON published.release FOR SELECT TO sammanhang_steering
    USING (project_id = nullif(current_setting('app.project', true), '')
        AND published.step_of(release_id) IN ('STEERING', 'PUBLIC'));

GRANT SELECT, INSERT ON published.release_step TO sammanhang_evaluator, sammanhang_staff;
GRANT USAGE ON SCHEMA published TO sammanhang_staff;
GRANT SELECT ON published.release TO sammanhang_staff;
GRANT SELECT ON published.release_step TO sammanhang_steering;
GRANT EXECUTE ON FUNCTION published.step_of(uuid) TO sammanhang_steering;

-- readers of the public page, who log in nowhere: no table at all
GRANT USAGE ON SCHEMA published TO sammanhang_reader;
GRANT EXECUTE ON FUNCTION published.public_release(text), published.public_content(text, uuid)
    TO sammanhang_reader;
