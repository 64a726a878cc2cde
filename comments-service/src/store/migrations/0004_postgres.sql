CREATE FUNCTION act_log_refuses() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the log is only ever appended to'; END $$;
CREATE TRIGGER act_log_keeps_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON act_log
FOR EACH STATEMENT EXECUTE FUNCTION act_log_refuses();
CREATE TRIGGER act_log_head_stays BEFORE DELETE OR TRUNCATE ON act_log_head
FOR EACH STATEMENT EXECUTE FUNCTION act_log_refuses();
CREATE TRIGGER act_log_head_grows BEFORE UPDATE ON act_log_head
FOR EACH ROW WHEN (NEW.number < OLD.number) EXECUTE FUNCTION act_log_refuses();
