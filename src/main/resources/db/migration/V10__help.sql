-- What a person says of help with answering, at the end and before sending. See DD034.

-- Keeps the told circumstances of the response. Device stays: it was known at the start. So does
-- what staff read, since it has decided which questions were asked. False where this browser may
-- not write.
CREATE FUNCTION survey.tell_help(p_cookie text, p_reader text, p_staff_present boolean,
        p_proxy boolean, p_now timestamptz)
    RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_response survey.response;
BEGIN
    SELECT * INTO v_response FROM survey.writable(p_cookie, p_now);
    IF NOT FOUND OR v_response.reader = 'STAFF' OR p_reader = 'STAFF' THEN
        RETURN false;
    END IF;
    UPDATE survey.response r
        SET reader = p_reader, staff_present = p_staff_present, proxy = p_proxy
        WHERE (r.project_id, r.site_id, r.response_id)
            = (v_response.project_id, v_response.site_id, v_response.response_id);
    RETURN true;
END
$$;

GRANT CREATE ON SCHEMA survey TO sammanhang_definer;
REVOKE ALL ON FUNCTION survey.tell_help(text, text, boolean, boolean, timestamptz) FROM PUBLIC;
ALTER FUNCTION survey.tell_help(text, text, boolean, boolean, timestamptz)
    OWNER TO sammanhang_definer;
REVOKE CREATE ON SCHEMA survey FROM sammanhang_definer;
GRANT EXECUTE ON FUNCTION survey.tell_help(text, text, boolean, boolean, timestamptz)
    TO sammanhang_respondent;
