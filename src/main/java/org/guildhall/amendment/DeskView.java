package org.guildhall.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.offer.ContractDrafts;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Component;

/// What the desk's page of an amendment shows beyond what both sides see.
@Component
class DeskView {
    private final ActiveApplications applications;
    private final ContractDrafts drafts;
    private final Sheets sheets;
    private final Views views;

    DeskView(ActiveApplications applications, ContractDrafts drafts, Sheets sheets, Views views) {
        this.applications = applications;
        this.drafts = drafts;
        this.sheets = sheets;
        this.views = views;
    }

    /// The parameters of the page.
    Map<String, Object> of(Amendment amendment, Staff caller, Page page) {
        var text = page.text();
        var programme = applications.find(amendment.application(), new Clockwork()).programme();
        var approval = amendment.progress().approval();
        var model = new HashMap<String, Object>();
        model.put("view", views.of(amendment, caller, page));
        model.put("routes", drafts.routes(programme, text));
        var facts = new ArrayList<Fact>();
        approval.filter(_ -> amendment.stage() == Stage.APPROVAL)
                .map(each -> sheets.beyond(amendment.application(), each.sheet(), programme, text))
                .ifPresent(facts::addAll);
        approval.ifPresent(each -> facts.addAll(steps(each, text)));
        model.put("approval", facts);
        model.put("awaited", approval.filter(each -> each.awaits(caller)).isPresent());
        return model;
    }

    /// Each approver's part, given or awaited.
    private static List<Fact> steps(Approval approval, Text text) {
        return approval.steps().stream()
                .map(step -> new Fact(text.of("account.role." + step.role()), word(step, text)))
                .toList();
    }

    private static String word(Approval.Step step, Text text) {
        return step.by()
                .map(by -> text.of("onboarding.approval.given", by.name()))
                .orElseGet(() -> text.of("onboarding.approval.awaited"));
    }
}
