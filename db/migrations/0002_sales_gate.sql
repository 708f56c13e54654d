create function refuse_sales_while_case_open() returns trigger language plpgsql as $$
begin
  if exists (select 1 from offer where id = new.offer_id and kind = 'sales')
    and exists (select 1 from recovery_case where customer_id = new.customer_id and closed_at is null) then
    raise exception 'A sales offer may not be shown while a recovery case of the customer is open.'
      using errcode = 'check_violation', constraint = 'suggestion_sales_gate';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger suggestion_sales_gate before insert on suggestion
  for each row execute function refuse_sales_while_case_open();
