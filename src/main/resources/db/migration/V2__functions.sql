-- Acts that cross schemas. Each function is SECURITY DEFINER, owned (V3) by a role that nobody can
-- log in as, with a fixed search_path; EXECUTE is revoked from PUBLIC in V3.

-- Scope of the transaction, set with SET LOCAL; unset means nothing is in scope.
CREATE FUNCTION ops.in_scope(p_project text, p_site text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS
$$
    SELECT coalesce(
        p_project = nullif(current_setting('app.project', true), '')
        AND (current_setting('app.sites', true) = '*'
            OR p_site = ANY (string_to_array(
                nullif(current_setting('app.sites', true), ''), ','))), false)
$$;

-- Where a link leads: the invitation with its enrolment and subject, while it is live.
CREATE FUNCTION survey.invited(p_token text, p_now timestamptz)
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
$$;

-- Opens the response for a browser. True when p_cookie now belongs to it. A submitted response is
-- only reopened for reading by the browser that submitted it.
CREATE FUNCTION survey.start(p_token text, p_cookie text, p_presented text, p_language text,
        p_device text, p_reader text, p_staff_present boolean, p_proxy boolean, p_versions jsonb,
        p_now timestamptz, p_expires timestamptz)
    RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_invitation registry.invitation;
    v_response survey.response;
    v_subject uuid;
    v_ordinal integer;
    v_epoch integer;
    v_same_browser boolean;
BEGIN
    SELECT * INTO v_invitation FROM registry.invitation i
        WHERE i.token_sha256 = p_token AND i.revoked_at IS NULL AND i.expires_at > p_now;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    -- One start of an occurrence at a time, whichever link was used.
    PERFORM 1 FROM registry.round_occurrence o
        WHERE (o.project_id, o.site_id, o.enrolment_id, o.round, o.number)
            = (v_invitation.project_id, v_invitation.site_id, v_invitation.enrolment_id,
               v_invitation.round, v_invitation.number)
        FOR UPDATE;
    -- The intake closes when the person has left: it would no longer tell how things were before.
    IF v_invitation.round = 'T0' AND EXISTS (SELECT FROM registry.exit x
            WHERE (x.project_id, x.site_id, x.enrolment_id)
                = (v_invitation.project_id, v_invitation.site_id, v_invitation.enrolment_id)) THEN
        RETURN false;
    END IF;
    SELECT s.subject_id, e.ordinal INTO STRICT v_subject, v_ordinal
        FROM registry.enrolment e JOIN vault.subject s USING (project_id, site_id, participant_id)
        WHERE (e.project_id, e.site_id, e.enrolment_id)
            = (v_invitation.project_id, v_invitation.site_id, v_invitation.enrolment_id);
    SELECT * INTO v_response FROM survey.response r
        WHERE (r.project_id, r.site_id, r.subject_id, r.enrolment_ordinal, r.round, r.number)
            = (v_invitation.project_id, v_invitation.site_id, v_subject, v_ordinal,
               v_invitation.round, v_invitation.number)
        FOR UPDATE;
    IF NOT FOUND THEN
        v_epoch := 1;
        INSERT INTO survey.response (project_id, site_id, response_id, subject_id,
                enrolment_ordinal, round, number, epoch, status, language, device, reader,
                staff_present, proxy, versions)
            VALUES (v_invitation.project_id, v_invitation.site_id, gen_random_uuid(), v_subject,
                v_ordinal, v_invitation.round, v_invitation.number, v_epoch, 'OPEN', p_language,
                p_device, p_reader, p_staff_present, p_proxy, p_versions)
            RETURNING * INTO v_response;
    ELSE
        v_same_browser := EXISTS (SELECT FROM survey.respondent_cookie c
            WHERE (c.project_id, c.site_id, c.response_id, c.epoch)
                = (v_response.project_id, v_response.site_id, v_response.response_id,
                   v_response.epoch)
                AND c.cookie_sha256 = p_presented AND c.expires_at > p_now);
        IF v_response.status = 'SUBMITTED' AND NOT v_same_browser THEN
            RETURN false;
        END IF;
        v_epoch := v_response.epoch + CASE WHEN v_same_browser THEN 0 ELSE 1 END;
        IF v_response.status = 'OPEN' THEN
            UPDATE survey.response r SET epoch = v_epoch, language = p_language,
                    device = p_device, reader = p_reader, staff_present = p_staff_present,
                    proxy = p_proxy
                WHERE (r.project_id, r.site_id, r.response_id)
                    = (v_response.project_id, v_response.site_id, v_response.response_id);
        END IF;
    END IF;
    INSERT INTO survey.respondent_cookie
            (project_id, site_id, cookie_sha256, response_id, epoch, expires_at)
        VALUES (v_response.project_id, v_response.site_id, p_cookie, v_response.response_id,
            v_epoch, p_expires);
    IF v_same_browser IS NOT TRUE THEN
        INSERT INTO ops.audit (project_id, at, actor, act, target)
            VALUES (v_response.project_id, p_now, 'respondent', 'response.started',
                v_invitation.enrolment_id || ' ' || v_response.round || ' ' || v_response.number
                || ' epoch ' || v_epoch);
    END IF;
    RETURN true;
END
$$;

CREATE FUNCTION survey.opened(p_cookie text, p_now timestamptz)
    RETURNS TABLE (round text, number integer, project_name text, synthetic boolean,
        language text, device text, reader text, staff_present boolean, proxy boolean,
        gender_registered boolean, epoch integer, is_current boolean, receipt text, versions text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT r.round, r.number, p.name, p.synthetic, r.language, r.device, r.reader,
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

CREATE FUNCTION survey.answers(p_cookie text, p_now timestamptz)
    RETURNS TABLE (item text, state text, code integer, codes integer[], words text,
        revision bigint, this_browser boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT a.item, a.state, a.code,
        (SELECT array_agg(x.code ORDER BY x.code) FROM survey.answer_choice x
            WHERE (x.project_id, x.site_id, x.response_id, x.item)
                = (a.project_id, a.site_id, a.response_id, a.item)),
        t.words, a.revision, a.epoch = c.epoch
    FROM survey.respondent_cookie c
    JOIN survey.answer a USING (project_id, site_id, response_id)
    LEFT JOIN survey.answer_text t USING (project_id, site_id, response_id, item)
    WHERE c.cookie_sha256 = p_cookie AND c.expires_at > p_now
$$;

-- Locks the response, checks that it is open and that this browser holds the epoch, stores the
-- answer where the revision is newer. SAVED is only said when the stored content is this content.
CREATE FUNCTION survey.save(p_cookie text, p_item text, p_state text, p_code integer,
        p_codes integer[], p_words text, p_revision bigint, p_language text, p_device text,
        p_reader text, p_staff_present boolean, p_proxy boolean, p_told_to_staff boolean,
        p_now timestamptz, p_today date)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_cookie survey.respondent_cookie;
    v_response survey.response;
    v_stored survey.answer;
    v_same boolean;
BEGIN
    SELECT * INTO v_cookie FROM survey.respondent_cookie c
        WHERE c.cookie_sha256 = p_cookie AND c.expires_at > p_now;
    IF NOT FOUND THEN
        RETURN 'NOT_CURRENT';
    END IF;
    SELECT * INTO STRICT v_response FROM survey.response r
        WHERE (r.project_id, r.site_id, r.response_id)
            = (v_cookie.project_id, v_cookie.site_id, v_cookie.response_id)
        FOR UPDATE;
    IF v_response.epoch <> v_cookie.epoch THEN
        RETURN 'NOT_CURRENT';
    END IF;
    IF v_response.status = 'SUBMITTED' THEN
        RETURN 'CLOSED';
    END IF;
    SELECT * INTO v_stored FROM survey.answer a
        WHERE (a.project_id, a.site_id, a.response_id, a.item)
            = (v_response.project_id, v_response.site_id, v_response.response_id, p_item);
    IF FOUND AND p_revision <= v_stored.revision THEN
        v_same := v_stored.state = p_state
            AND v_stored.code IS NOT DISTINCT FROM p_code
            AND p_codes IS NOT DISTINCT FROM (
                SELECT array_agg(x.code ORDER BY x.code) FROM survey.answer_choice x
                WHERE (x.project_id, x.site_id, x.response_id, x.item)
                    = (v_stored.project_id, v_stored.site_id, v_stored.response_id, p_item))
            AND p_words IS NOT DISTINCT FROM (
                SELECT t.words FROM survey.answer_text t
                WHERE (t.project_id, t.site_id, t.response_id, t.item)
                    = (v_stored.project_id, v_stored.site_id, v_stored.response_id, p_item));
        RETURN CASE WHEN v_same THEN 'SAVED' ELSE 'CONFLICT' END;
    END IF;
    DELETE FROM survey.answer_choice x
        WHERE (x.project_id, x.site_id, x.response_id, x.item)
            = (v_response.project_id, v_response.site_id, v_response.response_id, p_item);
    DELETE FROM survey.answer_text t
        WHERE (t.project_id, t.site_id, t.response_id, t.item)
            = (v_response.project_id, v_response.site_id, v_response.response_id, p_item);
    INSERT INTO survey.answer AS a (project_id, site_id, response_id, item, state, code, language,
            device, reader, staff_present, proxy, epoch, revision, saved_at)
        VALUES (v_response.project_id, v_response.site_id, v_response.response_id, p_item,
            p_state, p_code, p_language, p_device, p_reader, p_staff_present, p_proxy,
            v_response.epoch, p_revision, p_now)
        ON CONFLICT (project_id, site_id, response_id, item) DO UPDATE
            SET state = excluded.state, code = excluded.code, language = excluded.language,
                device = excluded.device, reader = excluded.reader,
                staff_present = excluded.staff_present, proxy = excluded.proxy,
                epoch = excluded.epoch, revision = excluded.revision, saved_at = excluded.saved_at
            WHERE excluded.revision > a.revision;
    INSERT INTO survey.answer_choice (project_id, site_id, response_id, item, code)
        SELECT v_response.project_id, v_response.site_id, v_response.response_id, p_item, chosen
        FROM unnest(p_codes) AS chosen;
    IF p_words IS NOT NULL THEN
        INSERT INTO survey.answer_text (project_id, site_id, response_id, item, words)
            VALUES (v_response.project_id, v_response.site_id, v_response.response_id, p_item,
                p_words);
    END IF;
    IF p_told_to_staff THEN
        PERFORM survey.tell_staff(v_response, p_item, p_code, p_today);
    END IF;
    RETURN 'SAVED';
END
$$;

-- Copies a told answer to the register, or takes it back when it was changed to no answer.
CREATE FUNCTION survey.tell_staff(p_response survey.response, p_item text, p_code integer,
        p_today date)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_enrolment uuid;
BEGIN
    SELECT e.enrolment_id INTO STRICT v_enrolment
        FROM vault.subject s JOIN registry.enrolment e USING (project_id, site_id, participant_id)
        WHERE (s.project_id, s.site_id, s.subject_id, e.ordinal)
            = (p_response.project_id, p_response.site_id, p_response.subject_id,
               p_response.enrolment_ordinal);
    IF p_code IS NULL THEN
        DELETE FROM registry.contact_wish w
            WHERE (w.project_id, w.site_id, w.enrolment_id, w.round, w.number, w.item)
                = (p_response.project_id, p_response.site_id, v_enrolment, p_response.round,
                   p_response.number, p_item);
    ELSE
        INSERT INTO registry.contact_wish
                (project_id, site_id, enrolment_id, round, number, item, code, wished_on)
            VALUES (p_response.project_id, p_response.site_id, v_enrolment, p_response.round,
                p_response.number, p_item, p_code, p_today)
            ON CONFLICT (project_id, site_id, enrolment_id, round, number, item) DO UPDATE
                SET code = excluded.code, wished_on = excluded.wished_on, handled_on = NULL;
    END IF;
END
$$;

-- Closes the response: one conditional UPDATE. Returns the receipt, the first one however often it
-- is called; NULL when this browser does not hold the epoch.
CREATE FUNCTION survey.submit(p_cookie text, p_receipt text, p_now timestamptz, p_today date)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    v_cookie survey.respondent_cookie;
    v_response survey.response;
    v_enrolment uuid;
BEGIN
    SELECT * INTO v_cookie FROM survey.respondent_cookie c
        WHERE c.cookie_sha256 = p_cookie AND c.expires_at > p_now;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    UPDATE survey.response r
        SET status = 'SUBMITTED', submitted_at = p_now, receipt = p_receipt
        WHERE (r.project_id, r.site_id, r.response_id, r.epoch, r.status)
            = (v_cookie.project_id, v_cookie.site_id, v_cookie.response_id, v_cookie.epoch, 'OPEN')
        RETURNING * INTO v_response;
    IF NOT FOUND THEN
        RETURN (SELECT r.receipt FROM survey.response r
            WHERE (r.project_id, r.site_id, r.response_id, r.epoch)
                = (v_cookie.project_id, v_cookie.site_id, v_cookie.response_id, v_cookie.epoch));
    END IF;
    UPDATE registry.round_occurrence o SET answered_on = p_today
        FROM vault.subject s JOIN registry.enrolment e USING (project_id, site_id, participant_id)
        WHERE (s.project_id, s.site_id, s.subject_id, e.ordinal)
            = (v_response.project_id, v_response.site_id, v_response.subject_id,
               v_response.enrolment_ordinal)
            AND (o.project_id, o.site_id, o.enrolment_id, o.round, o.number)
            = (e.project_id, e.site_id, e.enrolment_id, v_response.round, v_response.number)
        RETURNING o.enrolment_id INTO STRICT v_enrolment;
    INSERT INTO ops.audit (project_id, at, actor, act, target)
        VALUES (v_response.project_id, p_now, 'respondent', 'response.submitted',
            v_enrolment || ' ' || v_response.round || ' ' || v_response.number);
    RETURN p_receipt;
END
$$;

-- Stores a definition; returns the fingerprint that is stored for this name and version.
CREATE FUNCTION survey.register_definition(p_name text, p_version text, p_sha256 text,
        p_definition jsonb, p_now timestamptz)
    RETURNS text
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    INSERT INTO survey.definition (name, version, sha256, definition, registered_at)
        VALUES (p_name, p_version, p_sha256, p_definition, p_now) ON CONFLICT DO NOTHING;
    SELECT d.sha256 FROM survey.definition d WHERE (d.name, d.version) = (p_name, p_version);
$$;

-- Gives a participant of the scope its pseudonyms.
CREATE FUNCTION vault.add_subject(p_project text, p_site text, p_participant uuid)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    IF NOT ops.in_scope(p_project, p_site) THEN
        RAISE EXCEPTION 'participant is out of scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO vault.subject (project_id, site_id, subject_id, participant_id, research_id)
        VALUES (p_project, p_site, gen_random_uuid(), p_participant, gen_random_uuid());
END
$$;

-- Opens a round for an enrolment of the scope; an open one stays as it is.
CREATE FUNCTION registry.open_round(p_project text, p_site text, p_enrolment uuid, p_round text,
        p_number integer, p_opened_on date)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    IF NOT ops.in_scope(p_project, p_site) THEN
        RAISE EXCEPTION 'enrolment is out of scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO registry.round_occurrence
            (project_id, site_id, enrolment_id, round, number, opened_on)
        VALUES (p_project, p_site, p_enrolment, p_round, p_number, p_opened_on)
        ON CONFLICT DO NOTHING;
END
$$;

-- Which projects there are: names only, for start-up.
CREATE FUNCTION registry.project_ids() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT project_id FROM registry.project ORDER BY project_id
$$;

-- Signing in comes before any scope is known.
CREATE FUNCTION ops.account_by_login(p_login text) RETURNS SETOF ops.account
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    SELECT * FROM ops.account WHERE login = p_login
$$;

CREATE FUNCTION ops.audit_login(p_login text, p_act text, p_now timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
    INSERT INTO ops.audit (project_id, at, actor, act, target)
        SELECT coalesce((SELECT project_id FROM ops.account WHERE login = p_login), '-'), p_now,
            coalesce((SELECT account_id::text FROM ops.account WHERE login = p_login), 'unknown'),
            p_act, 'sign-in'
$$;

-- Rebuilds what evaluators see of one project. Answers count once they are submitted; own words
-- never cross. Days count from the start of the spell; the start itself is a month. Raw data files
-- give a response its week only.
CREATE FUNCTION research.refresh(p_project text, p_now timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
    IF p_project IS DISTINCT FROM nullif(current_setting('app.project', true), '') THEN
        RAISE EXCEPTION 'project is out of scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('research.refresh ' || p_project, 0));
    DELETE FROM research.person WHERE project_id = p_project;
    INSERT INTO research.person
        SELECT e.project_id, e.site_id, s.research_id, e.ordinal, e.gender_at_enrolment,
            e.age_band, e.inflow, to_char(e.started_on, 'YYYY-MM'), x.exited_on - e.started_on,
            x.main_reason, x.works, x.studies, x.exited_on <= p.cut_off_on
        FROM registry.enrolment e
        JOIN registry.project p USING (project_id)
        JOIN vault.subject s USING (project_id, site_id, participant_id)
        LEFT JOIN registry.exit x USING (project_id, site_id, enrolment_id)
        WHERE e.project_id = p_project;
    INSERT INTO research.intervention
        SELECT e.project_id, e.site_id, s.research_id, e.ordinal, i.type,
            i.started_on - e.started_on, i.ended_on - e.started_on
        FROM registry.intervention i
        JOIN registry.enrolment e USING (project_id, site_id, enrolment_id)
        JOIN vault.subject s USING (project_id, site_id, participant_id)
        WHERE e.project_id = p_project;
    INSERT INTO research.response
        SELECT r.project_id, r.site_id, s.research_id, r.enrolment_ordinal, r.round, r.number,
            o.answered_on - e.started_on, r.language, r.device, r.reader,
            r.staff_present, r.proxy
        FROM survey.response r
        JOIN vault.subject s USING (project_id, site_id, subject_id)
        JOIN registry.enrolment e ON (e.project_id, e.site_id, e.participant_id, e.ordinal)
            = (s.project_id, s.site_id, s.participant_id, r.enrolment_ordinal)
        JOIN registry.round_occurrence o
            ON (o.project_id, o.site_id, o.enrolment_id, o.round, o.number)
            = (e.project_id, e.site_id, e.enrolment_id, r.round, r.number)
        WHERE r.project_id = p_project AND r.status = 'SUBMITTED';
    INSERT INTO research.answer
        SELECT r.project_id, r.site_id, s.research_id, r.enrolment_ordinal, r.round, r.number,
            a.item, a.state,
            CASE a.state
                WHEN 'GIVEN' THEN ARRAY[a.code]
                WHEN 'GIVEN_SEVERAL' THEN (SELECT array_agg(c.code ORDER BY c.code)
                    FROM survey.answer_choice c
                    WHERE (c.project_id, c.site_id, c.response_id, c.item)
                        = (a.project_id, a.site_id, a.response_id, a.item))
                ELSE '{}'
            END
        FROM survey.response r
        JOIN vault.subject s USING (project_id, site_id, subject_id)
        JOIN survey.answer a USING (project_id, site_id, response_id)
        WHERE r.project_id = p_project AND r.status = 'SUBMITTED' AND a.state <> 'GIVEN_TEXT';
    INSERT INTO ops.audit (project_id, at, actor, act, target)
        VALUES (p_project, p_now, 'research', 'research.refreshed', p_project);
END
$$;
