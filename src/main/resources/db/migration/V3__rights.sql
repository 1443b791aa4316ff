-- Row-level security on every table, forced, closed when no scope is set; then who may do what.
-- The role per surface guards against injected SQL; the scope guards against a forgotten WHERE.

DO $$
DECLARE
    t record;
    v_scope text;
BEGIN
    FOR t IN
        SELECT c.oid::regclass AS name,
            EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
                AND a.attname = 'project_id' AND NOT a.attisdropped) AS has_project,
            EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
                AND a.attname = 'site_id' AND NOT a.attisdropped) AS has_site
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r'
            AND n.nspname IN ('registry', 'vault', 'survey', 'research', 'published', 'ops')
    LOOP
        v_scope := CASE
            WHEN t.has_site THEN
                'project_id = nullif(current_setting(''app.project'', true), '''') AND '
                || '(current_setting(''app.sites'', true) = ''*'' OR site_id = ANY '
                || '(string_to_array(nullif(current_setting(''app.sites'', true), ''''), '','')))'
            WHEN t.has_project THEN
                'project_id = nullif(current_setting(''app.project'', true), '''')'
            ELSE 'false'
        END;
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
            t.name);
        EXECUTE format('CREATE POLICY scope ON %s USING (%s) WITH CHECK (%s)',
            t.name, v_scope, v_scope);
        EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO CURRENT_USER USING (true)',
            t.name);
    END LOOP;
END
$$;

-- The functions' owner: no login, sees across scopes, may only do what the functions need.
GRANT USAGE, CREATE ON SCHEMA registry, vault, survey, research, ops TO sammanhang_definer;
GRANT SELECT ON registry.project, registry.site, registry.participant, registry.enrolment,
    registry.intervention, registry.exit, registry.invitation TO sammanhang_definer;
GRANT SELECT, INSERT, UPDATE ON registry.round_occurrence TO sammanhang_definer;
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.contact_wish TO sammanhang_definer;
GRANT SELECT, INSERT ON vault.subject, survey.definition, survey.respondent_cookie
    TO sammanhang_definer;
GRANT SELECT, INSERT, UPDATE ON survey.response, survey.answer TO sammanhang_definer;
GRANT SELECT, INSERT, DELETE ON survey.answer_choice, survey.answer_text TO sammanhang_definer;
GRANT SELECT, INSERT, DELETE ON research.person TO sammanhang_definer;
GRANT INSERT ON research.intervention, research.response, research.answer TO sammanhang_definer;
GRANT SELECT ON ops.account TO sammanhang_definer;
GRANT INSERT ON ops.audit TO sammanhang_definer;

DO $$
DECLARE
    v_table regclass;
    f record;
BEGIN
    FOR v_table IN
        SELECT DISTINCT g.table_schema || '.' || g.table_name
        FROM information_schema.role_table_grants g
        WHERE g.grantee = 'sammanhang_definer'
    LOOP
        EXECUTE format(
            'CREATE POLICY definer ON %s TO sammanhang_definer USING (true) WITH CHECK (true)',
            v_table);
    END LOOP;
    FOR f IN
        SELECT p.oid::regprocedure AS name, p.prosecdef
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname IN ('registry', 'vault', 'survey', 'research', 'published', 'ops')
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f.name);
        IF f.prosecdef THEN
            EXECUTE format('ALTER FUNCTION %s OWNER TO sammanhang_definer', f.name);
        END IF;
    END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA registry, vault, survey, research, ops FROM sammanhang_definer;
GRANT EXECUTE ON FUNCTION ops.in_scope(text, text) TO sammanhang_definer;

-- respondent: no table at all
GRANT USAGE ON SCHEMA survey TO sammanhang_respondent;
GRANT EXECUTE ON FUNCTION
    survey.invited(text, timestamptz),
    survey.start(text, text, text, text, text, text, boolean, boolean, jsonb, timestamptz,
        timestamptz),
    survey.opened(text, timestamptz),
    survey.answers(text, timestamptz),
    survey.save(text, text, text, integer, integer[], text, bigint, text, text, text, boolean,
        boolean, boolean, timestamptz, date),
    survey.submit(text, text, timestamptz, date),
    survey.register_definition(text, text, text, jsonb, timestamptz)
    TO sammanhang_respondent;

-- staff: the register of their sites; nothing of vault, survey and research
GRANT USAGE ON SCHEMA registry, vault, ops TO sammanhang_staff;
GRANT SELECT ON registry.project, registry.site, registry.round_occurrence TO sammanhang_staff;
GRANT SELECT, INSERT ON registry.participant, registry.enrolment TO sammanhang_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.intervention TO sammanhang_staff;
GRANT SELECT, INSERT, UPDATE ON registry.exit, registry.invitation TO sammanhang_staff;
GRANT SELECT, UPDATE ON registry.contact_wish TO sammanhang_staff;
GRANT INSERT ON ops.audit TO sammanhang_staff;
GRANT EXECUTE ON FUNCTION vault.add_subject(text, text, uuid),
    registry.open_round(text, text, uuid, text, integer, date) TO sammanhang_staff;

-- evaluator: research and releases
GRANT USAGE ON SCHEMA research, published, ops TO sammanhang_evaluator;
GRANT SELECT ON ALL TABLES IN SCHEMA research TO sammanhang_evaluator;
GRANT SELECT, INSERT ON published.release TO sammanhang_evaluator;
GRANT INSERT ON ops.audit TO sammanhang_evaluator;
GRANT EXECUTE ON FUNCTION research.refresh(text, timestamptz) TO sammanhang_evaluator;

-- steering group: releases
GRANT USAGE ON SCHEMA published TO sammanhang_steering;
GRANT SELECT ON published.release TO sammanhang_steering;

-- administrator: accounts, audit, names of projects and sites; no persons, no answers
GRANT USAGE ON SCHEMA ops, registry TO sammanhang_admin;
GRANT SELECT, INSERT, UPDATE ON ops.account TO sammanhang_admin;
GRANT SELECT, INSERT ON ops.audit TO sammanhang_admin;
GRANT SELECT ON registry.project, registry.site TO sammanhang_admin;
GRANT EXECUTE ON FUNCTION ops.account_by_login(text), ops.audit_login(text, text, timestamptz),
    registry.project_ids() TO sammanhang_admin;

-- jobs: sets projects up and writes whole registers (demo, import); reads no person, no answer
GRANT USAGE ON SCHEMA registry, vault, survey, ops TO sammanhang_jobs;
GRANT SELECT, INSERT, UPDATE ON registry.project, registry.site TO sammanhang_jobs;
GRANT INSERT ON registry.participant, registry.enrolment, registry.intervention, registry.exit,
    registry.round_occurrence, vault.subject, survey.response, survey.answer,
    survey.answer_choice, survey.answer_text, ops.audit TO sammanhang_jobs;
GRANT EXECUTE ON FUNCTION registry.project_ids(),
    survey.register_definition(text, text, text, jsonb, timestamptz) TO sammanhang_jobs;
