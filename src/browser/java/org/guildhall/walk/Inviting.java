package org.guildhall.walk;

/// What the desk does before a company by invitation can apply: prospect, materials, interview,
/// link.
record Inviting(DeskWalk desk, Company company) {
    private static final String DAY = "2026-11-20";

    void opensAProspect(String programme) {
        desk.open("/desk/invitations");
        desk.follow(desk.words("invitation.new.do"));
        desk.tick("programme", programme);
        desk.fill("company", company.name());
        desk.fill("name", company.person());
        desk.fill("email", company.email());
        desk.choose("reads", company.language().toLanguageTag());
        desk.tick("site", "international");
        desk.press(desk.words("invitation.new.submit"));
    }

    /// All that the programme asks for has come.
    void notesTheMaterials() {
        unfolds("invitation.materials.title");
        for (var day : desk.page().locator("main input[name^='material-']").all()) day.fill(DAY);
        desk.press(desk.words("invitation.materials.do"));
    }

    void recordsTheInterview() {
        unfolds("invitation.interview.title");
        desk.fill("day", DAY);
        desk.fill("people", company.person());
        desk.fill("notes", "Supplies forty resellers in the north; wants to train them herself.");
        desk.tick("outcome", "SUITABLE");
        desk.press(desk.words("invitation.interview.do"));
    }

    void sendsTheLink() {
        desk.press(desk.words("invitation.invite.do"));
    }

    private void unfolds(String title) {
        desk.page().locator("summary").getByText(desk.words(title)).click();
    }
}
