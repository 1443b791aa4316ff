-- Own words that the young person lets the coach read; and answers that no longer apply.

CREATE TABLE registry.shared_words (
    project_id text NOT NULL,
    site_id text NOT NULL,
    enrolment_id uuid NOT NULL,
    round text NOT NULL,
    number integer NOT NULL,
    item text NOT NULL,
    words text NOT NULL,
    shared_on date NOT NULL,
    PRIMARY KEY (project_id, site_id, enrolment_id, round, number, item),
    FOREIGN KEY (project_id, site_id, enrolment_id, round, number)
        REFERENCES registry.round_occurrence
);
ALTER TABLE registry.shared_words ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON registry.shared_words
    USING (project_id = nullif(current_setting('app.project', true), '')
        AND (current_setting('app.sites', true) = '*' OR site_id = ANY
            (string_to_array(nullif(current_setting('app.sites', true), ''), ','))))
    WITH CHECK (project_id = nullif(current_setting('app.project', true), '')
        AND (current_setting('app.sites', true) = '*' OR site_id = ANY
            (string_to_array(nullif(current_setting('app.sites', true), ''), ','))));
CREATE POLICY backup ON registry.shared_words FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY definer ON registry.shared_words TO sammanhang_definer
    USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.shared_words TO sammanhang_definer;
GRANT SELECT ON registry.shared_words TO sammanhang_staff;
GRANT DELETE ON survey.answer TO sammanhang_definer;

-- The response of a cookie that may still be written, locked; no row for any other cookie.
CREATE FUNCTION survey.writable(p_cookie text, p_now timestamptz)
    RETURNS SETOF survey.response
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT r.* FROM survey.response r
        JOIN survey.respondent_cookie c USING (project_id, site_id, response_id, epoch)
    WHERE c.cookie_sha256 = p_cookie AND c.expires_at > p_now AND r.status = 'OPEN'
    FOR UPDATE OF r
$$;

-- Brings what the coach reads in line with the words and the permission as they now stand. Words
-- written in a later browser than the permission was given in are not shared.
CREATE FUNCTION survey.share_words(p_cookie text, p_words_item text, p_permission_item text,
        p_yes integer, p_now timestamptz, p_today date)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_response survey.response;
    v_enrolment uuid;
BEGIN
    SELECT * INTO v_response FROM survey.writable(p_cookie, p_now);
    IF NOT FOUND THEN
        RETURN;
    END IF;
    SELECT e.enrolment_id INTO STRICT v_enrolment
        FROM vault.subject s JOIN registry.enrolment e USING (project_id, site_id, participant_id)
        WHERE (s.project_id, s.site_id, s.subject_id, e.ordinal)
            = (v_response.project_id, v_response.site_id, v_response.subject_id,
               v_response.enrolment_ordinal);
    DELETE FROM registry.shared_words w
        WHERE (w.project_id, w.site_id, w.enrolment_id, w.round, w.number, w.item)
            = (v_response.project_id, v_response.site_id, v_enrolment, v_response.round,
               v_response.number, p_words_item);
    INSERT INTO registry.shared_words
            (project_id, site_id, enrolment_id, round, number, item, words, shared_on)
        SELECT v_response.project_id, v_response.site_id, v_enrolment, v_response.round,
            v_response.number, p_words_item, t.words, p_today
        FROM survey.answer_text t
            JOIN survey.answer w USING (project_id, site_id, response_id, item)
            JOIN survey.answer p USING (project_id, site_id, response_id)
        WHERE (project_id, site_id, response_id)
            = (v_response.project_id, v_response.site_id, v_response.response_id)
            AND w.item = p_words_item AND p.item = p_permission_item AND p.code = p_yes
            AND p.epoch >= w.epoch;
END
$$;

-- What a link leads to. An intake that was not sent before the exit leads nowhere any more.
CREATE OR REPLACE FUNCTION survey.invited(p_token text, p_now timestamptz)
    RETURNS TABLE (round text, number integer, project_name text, synthetic boolean,
        language text, gender_registered boolean, started boolean, answered_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT i.round, i.number, p.name, p.synthetic, coalesce(r.language, p.language),
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
        AND (i.round <> 'T0' OR o.answered_on IS NOT NULL OR NOT EXISTS (
            SELECT FROM registry.exit x WHERE (x.project_id, x.site_id, x.enrolment_id)
                = (i.project_id, i.site_id, i.enrolment_id)))
$$;

-- Removes answers that the later answers have made meaningless, before the response is closed.
CREATE FUNCTION survey.remove_answers(p_cookie text, p_items text[], p_now timestamptz)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_response survey.response;
BEGIN
    SELECT * INTO v_response FROM survey.writable(p_cookie, p_now);
    IF NOT FOUND THEN
        RETURN;
    END IF;
    DELETE FROM survey.answer_choice x
        WHERE (x.project_id, x.site_id, x.response_id)
            = (v_response.project_id, v_response.site_id, v_response.response_id)
            AND x.item = ANY (p_items);
    DELETE FROM survey.answer_text t
        WHERE (t.project_id, t.site_id, t.response_id)
            = (v_response.project_id, v_response.site_id, v_response.response_id)
            AND t.item = ANY (p_items);
    DELETE FROM survey.answer a
        WHERE (a.project_id, a.site_id, a.response_id)
            = (v_response.project_id, v_response.site_id, v_response.response_id)
            AND a.item = ANY (p_items);
END
$$;

GRANT CREATE ON SCHEMA survey TO sammanhang_definer;
REVOKE ALL ON FUNCTION survey.writable(text, timestamptz),
    survey.share_words(text, text, text, integer, timestamptz, date),
    survey.remove_answers(text, text[], timestamptz) FROM PUBLIC;
ALTER FUNCTION survey.writable(text, timestamptz) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.share_words(text, text, text, integer, timestamptz, date)
    OWNER TO sammanhang_definer;
ALTER FUNCTION survey.remove_answers(text, text[], timestamptz) OWNER TO sammanhang_definer;
REVOKE CREATE ON SCHEMA survey FROM sammanhang_definer;
GRANT EXECUTE ON FUNCTION
    survey.share_words(text, text, text, integer, timestamptz, date),
    survey.remove_answers(text, text[], timestamptz) TO sammanhang_respondent;
