-- What the floor called to attention before there were rules, and what a supervisor is asked for by hand.
insert into alert_rule (id, kind, threshold) values
  (gen_random_uuid(), 'nobody_available', 0),
  (gen_random_uuid(), 'longest_wait', 0),
  (gen_random_uuid(), 'service_level', 0),
  (gen_random_uuid(), 'agent_stuck', 0),
  (gen_random_uuid(), 'agent_stuck', 300),
  (gen_random_uuid(), 'hand_raised', 0),
  (gen_random_uuid(), 'clock_breached', 1);
