CREATE TRIGGER act_log_keeps_rows BEFORE UPDATE ON act_log
BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
CREATE TRIGGER act_log_loses_none BEFORE DELETE ON act_log
BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
CREATE TRIGGER act_log_head_stays BEFORE DELETE ON act_log_head
BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
CREATE TRIGGER act_log_head_grows BEFORE UPDATE ON act_log_head WHEN NEW.number < OLD.number
BEGIN SELECT RAISE(ABORT, 'the log is only ever appended to'); END;
