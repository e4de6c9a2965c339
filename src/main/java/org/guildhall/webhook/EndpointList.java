package org.guildhall.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.Cell.Marked;
import org.guildhall.platform.list.Cell.None;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.list.WorkList.Row;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Tone;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.Webhooks;
import org.springframework.stereotype.Component;

/// The desk's list of endpoints.
@Component
class EndpointList {
    private final Webhooks webhooks;

    EndpointList(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    WorkList of(Form form, Staff caller, Page page) {
        var text = page.text();
        var rows = webhooks.all(caller).stream().map(each -> row(each, page)).toList();
        var kept = new LinkedHashMap<>(Map.of("without", form.value("without")));
        return new WorkList(
                new Address(Endpoint.DESK, kept),
                text.of("webhook.title"),
                List.of(),
                List.of(
                        new Column(text.of("webhook.field.address")),
                        new Column(text.of("webhook.state")),
                        new Column(text.of("webhook.field.types")),
                        new Column(text.of("webhook.succeeded")),
                        new Column(text.of("webhook.field.description"))),
                rows,
                rows.size(),
                null,
                new WorkList.Empty(
                        text.of("webhook.empty"),
                        text.of("webhook.empty.words"),
                        text.of("webhook.new"),
                        Endpoint.DESK + "/new"));
    }

    private static Row row(Endpoint endpoint, Page page) {
        var succeeded =
                endpoint.health()
                        .succeeded()
                        .<Cell>map(at -> new Words(page.moment(at)))
                        .orElseGet(None::new);
        return new Row(
                Endpoint.path(endpoint.id()),
                endpoint.plan().address().toString(),
                List.of(
                        new Marked(chip(endpoint, page)),
                        new Words(String.join(", ", endpoint.plan().types().names())),
                        succeeded,
                        new Words(endpoint.plan().description())));
    }

    /// One that is on and fails says so.
    static Chip chip(Endpoint endpoint, Page page) {
        var fails = endpoint.isActive() && endpoint.health().failingSince().isPresent();
        return fails
                ? new Chip(page.text().of("webhook.state.failing"), Tone.WARN)
                : new Chip(page.text().of(endpoint.state().key()), endpoint.state().tone());
    }
}
