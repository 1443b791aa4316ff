-- Which languages a project offers its respondents, and the language that belongs to the person.
-- A row is a decision of the coordinator; without one, what a person has worded is offered and what
-- a machine has worded is not. See DD031.

CREATE TABLE registry.project_language (
    project_id text NOT NULL REFERENCES registry.project,
    language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    offered boolean NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by uuid NOT NULL,
    PRIMARY KEY (project_id, language)
);
ALTER TABLE registry.project_language ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON registry.project_language
    USING (project_id = nullif(current_setting('app.project', true), ''))
    WITH CHECK (project_id = nullif(current_setting('app.project', true), ''));
CREATE POLICY backup ON registry.project_language FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY definer ON registry.project_language TO sammanhang_definer
    USING (true) WITH CHECK (true);
GRANT SELECT ON registry.project_language TO sammanhang_definer;
GRANT SELECT, INSERT, UPDATE ON registry.project_language TO sammanhang_staff;

-- What a project has decided, as an object: language to offered.
CREATE FUNCTION registry.decided_languages(p_project text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT coalesce(jsonb_object_agg(l.language, l.offered), '{}')::text
    FROM registry.project_language l WHERE l.project_id = p_project
$$;

-- As before, with the decisions on languages; and the language is that of this response, else the
-- one the person answered in last, else the project's.
DROP FUNCTION survey.invited(text, timestamptz);
CREATE FUNCTION survey.invited(p_token text, p_now timestamptz)
    RETURNS TABLE (round text, number integer, project_name text, synthetic boolean,
        language text, languages text, gender_registered boolean, started boolean,
        answered_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT i.round, i.number, p.name, p.synthetic,
        coalesce(r.language,
            (SELECT x.language FROM survey.response x
                LEFT JOIN survey.answer a USING (project_id, site_id, response_id)
                WHERE (x.project_id, x.site_id, x.subject_id)
                    = (s.project_id, s.site_id, s.subject_id)
                GROUP BY x.response_id, x.language
                ORDER BY max(a.saved_at) DESC NULLS LAST LIMIT 1),
            p.language),
        registry.decided_languages(p.project_id),
        e.gender_at_enrolment <> 'UNKNOWN', r.response_id IS NOT NULL, o.answered_on
    FROM registry.invitation i
    JOIN registry.project p USING (project_id)
    JOIN registry.round_occurrence o USING (project_id, site_id, enrolment_id, round, number)
    JOIN registry.enrolment e USING (project_id, site_id, enrolment_id)
    JOIN vault.subject s USING (project_id, site_id, participant_id)
    LEFT JOIN survey.response r
        ON (r.project_id, r.site_id, r.subject_id, r.enrolment_ordinal, r.round, r.number)
         = (e.project_id, e.site_id, s.subject_id, e.ordinal, i.round, i.number)
    WHERE i.token_sha256 = p_token AND i.revoked_at IS NULL AND i.expires_at > p_now
$$;

DROP FUNCTION survey.opened(text, timestamptz);
CREATE FUNCTION survey.opened(p_cookie text, p_now timestamptz)
    RETURNS TABLE (round text, number integer, project_name text, synthetic boolean,
        language text, languages text, device text, reader text, staff_present boolean,
        proxy boolean, gender_registered boolean, epoch integer, is_current boolean, receipt text,
        versions text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT r.round, r.number, p.name, p.synthetic, r.language,
        registry.decided_languages(p.project_id), r.device, r.reader,
        r.staff_present, r.proxy, e.gender_at_enrolment <> 'UNKNOWN', c.epoch, c.epoch = r.epoch,
        CASE WHEN c.epoch = r.epoch THEN r.receipt END, r.versions::text
    FROM survey.respondent_cookie c
    JOIN survey.response r USING (project_id, site_id, response_id)
    JOIN registry.project p USING (project_id)
    JOIN vault.subject s USING (project_id, site_id, subject_id)
    JOIN registry.enrolment e ON (e.project_id, e.site_id, e.participant_id, e.ordinal)
        = (s.project_id, s.site_id, s.participant_id, r.enrolment_ordinal)
    WHERE c.cookie_sha256 = p_cookie AND c.expires_at > p_now
$$;

-- The person goes on in another language; answers already given keep the one they were given in.
-- False where this browser may not write.
CREATE FUNCTION survey.speak(p_cookie text, p_language text, p_now timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_response survey.response;
BEGIN
    SELECT * INTO v_response FROM survey.writable(p_cookie, p_now);
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE survey.response r SET language = p_language
        WHERE (r.project_id, r.site_id, r.response_id)
            = (v_response.project_id, v_response.site_id, v_response.response_id);
    RETURN true;
END
$$;

GRANT CREATE ON SCHEMA registry, survey TO sammanhang_definer;
REVOKE ALL ON FUNCTION registry.decided_languages(text), survey.invited(text, timestamptz),
    survey.opened(text, timestamptz), survey.speak(text, text, timestamptz) FROM PUBLIC;
ALTER FUNCTION registry.decided_languages(text) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.invited(text, timestamptz) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.opened(text, timestamptz) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.speak(text, text, timestamptz) OWNER TO sammanhang_definer;
REVOKE CREATE ON SCHEMA registry, survey FROM sammanhang_definer;
GRANT EXECUTE ON FUNCTION survey.invited(text, timestamptz), survey.opened(text, timestamptz),
    survey.speak(text, text, timestamptz) TO sammanhang_respondent;
