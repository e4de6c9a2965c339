-- The list's own field finds Chinese, Japanese and Korean names by their characters and pairs of neighbours, as the desk's search does.
create index onboarding_application_pairs on onboarding_application using gin (desk_pairs(desk_plain(company)));
