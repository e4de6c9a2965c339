package org.guildhall.figures;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.kill.Walk;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Element;

/// The demo's personas, signed in with one click, and their mailbox.
record DemoPeople(URI address) implements Walk.Codes {
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static final int PATIENCE = 300;

    /// The browser of the persona with that name.
    Visit signedIn(String name) {
        var visit = Visit.at(address);
        var answer = visit.post(row(visit, name).select("form").attr("action"), Map.of());
        if (answer.status() != 303) throw new IllegalStateException(answer.body());
        return visit;
    }

    /// A company that hasn't applied yet, at its owner's browser.
    Walk.Company company(String owner) {
        var row = row(Visit.at(address), owner);
        var uid = row.text().replaceAll(".*?(\\d{4}) ?(\\d{4}) ?(\\d{4}) ?(\\d{4}).*", "$1$2$3$4");
        var email = row.text().replaceAll(".*?(\\S+@\\S+).*", "$1");
        return new Walk.Company(email, uid, signedIn(owner));
    }

    private static Element row(Visit visit, String name) {
        return visit.get("/demo").page().select("tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<String> code(String kind, String recipient) {
        var visit = Visit.at(address);
        for (var tries = 0; tries < PATIENCE; tries++) {
            var found =
                    visit.get("/demo/mails?to=" + recipient).page().select("tr a").stream()
                            .limit(1)
                            .map(
                                    link ->
                                            CODE.matcher(
                                                    visit.get(link.attr("href") + "/letter")
                                                            .page()
                                                            .text()))
                            .filter(code -> code.find())
                            .map(code -> code.group(1))
                            .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
