-- What holds an application, besides a lead: the verification, or risk control.
update onboarding_application
   set hold = (hold - 'bySystem') || jsonb_build_object('cause', case hold ->> 'bySystem' when 'true' then 'VERIFICATION' else 'LEAD' end)
 where hold is not null;
