package org.guildhall.onboarding.programme;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.desk.ProgrammeDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A programme as its page on the desk shows it, in the API.
@Api
class ProgrammeDeskApi {
    private final ProgrammeDesk desk;
    private final ProgrammeViews views;
    private final Texts texts;

    ProgrammeDeskApi(ProgrammeDesk desk, ProgrammeViews views, Texts texts) {
        this.desk = desk;
        this.views = views;
        this.texts = texts;
    }

    /// One version in the reader's words: its process, facts, limits, promises, what it asks for,
    /// and how many applications run on it. The file says the same for programs.
    @GetMapping(Api.BASE + "/programmes/{code}/versions/{version}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ProgrammePageBody version(@PathVariable String code, @PathVariable int version, Staff caller) {
        var programme = desk.version(code, version, caller);
        var text = texts.in(caller.reader().language());
        return ProgrammePageBody.of(views.of(programme, caller, text), text);
    }
}
