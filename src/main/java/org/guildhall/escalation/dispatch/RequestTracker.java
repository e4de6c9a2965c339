package org.guildhall.escalation.dispatch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.guildhall.escalation.desk.DeskStore;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.desk.Way;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.escalation.passage.Packet.Enclosed;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.outward.Courier;
import org.guildhall.platform.outward.Outcome;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// By the REST interface of Request Tracker, version 2: a ticket in the desk's queue, whose subject
/// begins with our number, and a comment with the files. A ticket with that number is looked for
/// before one is made, so that a try whose answer was lost doesn't make a second one.
@Component
class RequestTracker implements Carrier {
    private static final String JSON = "application/json";
    private static final int TOO_MANY = 429;
    private static final int LONGEST = 100_000;

    private final Courier courier;
    private final DeskStore desks;
    private final Files files;
    private final PacketText words;
    private final JsonMapper json;

    RequestTracker(
            Courier courier, DeskStore desks, Files files, PacketText words, JsonMapper json) {
        this.courier = courier;
        this.desks = desks;
        this.files = files;
        this.words = words;
        this.json = json;
    }

    @Override
    public boolean serves(OutsideDesk desk) {
        return desk.plan().way() == Way.TRACKER;
    }

    @Override
    public Carried carry(Escalation escalation, OutsideDesk desk, Back back) {
        var there = new Peer(desk.plan().address(), desks.token(desk.id()));
        var search = there.get("/tickets?query=" + query(escalation));
        if (!search.isDone()) return failed(search);
        var found = read(search).path("items").path(0).path("id").asString("");
        if (!found.isEmpty()) return enclosed(escalation, there, found);
        var made = there.post("/ticket", ticket(escalation, desk, back.page()));
        if (!made.isDone()) return failed(made);
        return enclosed(escalation, there, read(made).path("id").asString(""));
    }

    /// The files, unless they came there by an earlier try.
    private Carried enclosed(Escalation escalation, Peer there, String id) {
        var enclosed = escalation.packet().files();
        if (enclosed.isEmpty()) return new Carried.There(id);
        var known = there.get("/ticket/" + id + "/attachments?fields=Filename&per_page=100");
        if (!known.isDone()) return failed(known);
        if (known.answer().contains(marked(escalation, enclosed.getFirst()))) {
            return new Carried.There(id);
        }
        var comment = there.post("/ticket/" + id + "/comment", comment(escalation));
        return comment.isDone() ? new Carried.There(id) : failed(comment);
    }

    private Map<String, Object> ticket(Escalation escalation, OutsideDesk desk, String answer) {
        var text = words.in(desk.plan().language());
        return Map.of(
                "Queue", desk.plan().queue(),
                "Subject", words.title(escalation),
                "Content", words.whole(escalation, text, answer),
                "ContentType", "text/plain");
    }

    private Map<String, Object> comment(Escalation escalation) {
        var contents =
                escalation.packet().files().stream()
                        .flatMap(file -> content(escalation, file).stream())
                        .toList();
        return Map.of(
                "Subject",
                escalation.number(),
                "Content",
                escalation.number(),
                "ContentType",
                "text/plain",
                "AttachmentsContents",
                contents);
    }

    /// A file that was removed from the thread meanwhile doesn't go along.
    private Optional<Map<String, String>> content(Escalation escalation, Enclosed file) {
        try {
            var bytes = files.read(new FileId(file.sha256()));
            return Optional.of(
                    Map.of(
                            "FileName", marked(escalation, file),
                            "FileType", file.mediaType(),
                            "FileContent", Base64.getEncoder().encodeToString(bytes)));
        } catch (NotFound removed) {
            return Optional.empty();
        }
    }

    private static String marked(Escalation escalation, Enclosed file) {
        return escalation.number() + "-" + file.name();
    }

    private static String query(Escalation escalation) {
        var asked = "Subject LIKE '" + escalation.number() + ":'";
        return URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private JsonNode read(Outcome outcome) {
        try {
            return json.readTree(outcome.answer());
        } catch (JacksonException cut) {
            return MissingNode.getInstance();
        }
    }

    /// What refuses us now refuses us tomorrow, but for being overrun.
    private static Carried failed(Outcome outcome) {
        var status = outcome.status().orElse(0);
        var problem =
                outcome.failure().map(Enum::name).orElse("HTTP " + status + " " + outcome.answer());
        if (status / 100 == 4 && status != TOO_MANY) return new Carried.Never(problem);
        return new Carried.Later(problem, outcome.pause());
    }

    /// The other side's REST interface, with what lets us in.
    private final class Peer {
        private final String address;
        private final Map<String, String> headers;

        Peer(String address, String token) {
            this.address = address.replaceAll("/+$", "") + "/REST/2.0";
            this.headers = Map.of("Authorization", "token " + token, "Accept", JSON);
        }

        Outcome get(String path) {
            return courier.get(URI.create(address + path), headers, LONGEST);
        }

        Outcome post(String path, Map<String, Object> body) {
            var bytes = json.writeValueAsBytes(body);
            return courier.post(URI.create(address + path), JSON, headers, bytes);
        }
    }
}
