-- Who turns calls on is called for what can not wait. A rule that somebody wrote or changed stays as it is.
update alert_rule set notify = true, sound = true
where kind in ('nobody_available', 'hand_raised') and queue_id is null and threshold = 0 and not notify and not sound
  and not exists (select 1 from audit where audit.target_id = alert_rule.id);
