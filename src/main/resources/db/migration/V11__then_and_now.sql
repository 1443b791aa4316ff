-- After sending, the person may look at the answers of the start beside those of now. See DD035.

-- When the person closed the picture; it does not open again.
ALTER TABLE survey.response ADD COLUMN then_and_now_closed_at timestamptz;

-- What the browser of this cookie may compare: the response it has just sent and the start of the
-- same person and enrolment. No row for another browser, before sending, half an hour after it,
-- once the picture was closed, on a device of staff, where staff read or somebody else answered.
-- Not for any login role: the functions below ask it.
CREATE FUNCTION survey.then_and_now_right(p_cookie text, p_now timestamptz)
    RETURNS TABLE (project_id text, site_id text, then_id uuid, now_id uuid, epoch integer,
        round text, versions_then jsonb, versions_now jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT r.project_id, r.site_id, t.response_id, r.response_id, r.epoch, r.round, t.versions,
        r.versions
    FROM survey.respondent_cookie c
    JOIN survey.response r USING (project_id, site_id, response_id, epoch)
    JOIN survey.response t ON (t.project_id, t.site_id, t.subject_id, t.enrolment_ordinal)
        = (r.project_id, r.site_id, r.subject_id, r.enrolment_ordinal)
    WHERE c.cookie_sha256 = p_cookie AND c.expires_at > p_now
        AND r.round <> 'T0' AND r.status = 'SUBMITTED'
        AND r.submitted_at > p_now - interval '30 minutes'
        AND r.then_and_now_closed_at IS NULL
        AND r.device = 'OWN' AND r.reader <> 'STAFF' AND NOT r.proxy
        AND t.round = 'T0' AND t.status = 'SUBMITTED'
    ORDER BY t.number LIMIT 1
$$;

-- The round just sent, where there is a right. Reads no answer.
CREATE FUNCTION survey.then_and_now_round(p_cookie text, p_now timestamptz) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT x.round FROM survey.then_and_now_right(p_cookie, p_now) x
$$;

-- An item as a response has asked it: from the definitions that the response is frozen on.
CREATE FUNCTION survey.asked(p_versions jsonb, p_item text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT i::text
    FROM jsonb_array_elements(p_versions) v
    JOIN survey.definition d ON (d.name, d.version, d.sha256)
        = (v ->> 'name', v ->> 'version', v ->> 'sha256')
    CROSS JOIN jsonb_array_elements(d.definition -> 'items') i
    WHERE i ->> 'id' = p_item LIMIT 1
$$;

-- Single choices answered both times, with the question as it was asked then and now; answers of
-- now in this browser only.
CREATE FUNCTION survey.then_and_now(p_cookie text, p_now timestamptz)
    RETURNS TABLE (item text, code_then integer, code_now integer, asked_then text,
        asked_now text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT n.item, a.code, n.code, survey.asked(x.versions_then, n.item),
        survey.asked(x.versions_now, n.item)
    FROM survey.then_and_now_right(p_cookie, p_now) x
    JOIN survey.answer n ON (n.project_id, n.site_id, n.response_id, n.epoch)
        = (x.project_id, x.site_id, x.now_id, x.epoch)
    JOIN survey.answer a ON (a.project_id, a.site_id, a.response_id, a.item)
        = (x.project_id, x.site_id, x.then_id, n.item)
    WHERE n.state = 'GIVEN' AND a.state = 'GIVEN'
$$;

-- The right ends, for good. Nothing happens without one.
CREATE FUNCTION survey.close_then_and_now(p_cookie text, p_now timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    UPDATE survey.response r SET then_and_now_closed_at = p_now
    FROM survey.then_and_now_right(p_cookie, p_now) x
    WHERE (r.project_id, r.site_id, r.response_id) = (x.project_id, x.site_id, x.now_id)
$$;

GRANT CREATE ON SCHEMA survey TO sammanhang_definer;
REVOKE ALL ON FUNCTION survey.then_and_now_right(text, timestamptz),
    survey.then_and_now_round(text, timestamptz), survey.asked(jsonb, text),
    survey.then_and_now(text, timestamptz), survey.close_then_and_now(text, timestamptz)
    FROM PUBLIC;
ALTER FUNCTION survey.then_and_now_right(text, timestamptz) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.then_and_now_round(text, timestamptz) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.asked(jsonb, text) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.then_and_now(text, timestamptz) OWNER TO sammanhang_definer;
ALTER FUNCTION survey.close_then_and_now(text, timestamptz) OWNER TO sammanhang_definer;
REVOKE CREATE ON SCHEMA survey FROM sammanhang_definer;
GRANT EXECUTE ON FUNCTION survey.then_and_now_round(text, timestamptz),
    survey.then_and_now(text, timestamptz), survey.close_then_and_now(text, timestamptz)
    TO sammanhang_respondent;
