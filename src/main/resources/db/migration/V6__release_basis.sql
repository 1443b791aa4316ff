-- What each release rests on: which cells a reader of it knows, and tokens of who is in them, so that the next release can
-- tell how many came, went or changed. No count, no id; read by evaluators alone, never part of what is published.

CREATE TABLE desk.release_basis (
    project_id text NOT NULL REFERENCES registry.project,
    release_id uuid NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    basis text NOT NULL,
    PRIMARY KEY (project_id, release_id),
    UNIQUE (project_id, version)
);

ALTER TABLE desk.release_basis ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON desk.release_basis
    USING (project_id = nullif(current_setting('app.project', true), ''))
    WITH CHECK (project_id = nullif(current_setting('app.project', true), ''));
CREATE POLICY backup ON desk.release_basis FOR SELECT TO CURRENT_USER USING (true);
CREATE TRIGGER rows_are_added_only BEFORE UPDATE OR DELETE OR TRUNCATE ON desk.release_basis
    FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_change();
GRANT SELECT, INSERT ON desk.release_basis TO sammanhang_evaluator;
