package org.guildhall.onboarding.programme;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.Programme;
import org.guildhall.programme.desk.ProgrammeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The programmes on the desk: as people will meet them, with their versions, out as a file and in.
@Controller
@RequestMapping(ProgrammeDeskPages.HERE)
class ProgrammeDeskPages {
    static final String HERE = "/desk/programmes";

    /// A programme file is some tens of kilobytes.
    private static final int LARGEST = 500_000;

    private final ProgrammeDesk desk;
    private final ProgrammeRuns runs;
    private final ProgrammeViews views;

    ProgrammeDeskPages(ProgrammeDesk desk, ProgrammeRuns runs, ProgrammeViews views) {
        this.desk = desk;
        this.runs = runs;
        this.views = views;
    }

    @GetMapping
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView programmes(Staff caller) {
        return shown(Form.empty(), caller);
    }

    /// Brings a file in: a new version, offered at once.
    @PostMapping
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView bringIn(Form form, Staff caller) {
        return form.read(() -> file(form))
                .then(
                        file -> {
                            var taken = desk.bringIn(file.name(), file.text(), caller);
                            return seeOther(HERE + "/" + taken.code(), "programme.import.done");
                        })
                .orElse(() -> shown(form, caller));
    }

    @GetMapping("/{code}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView programme(@PathVariable String code, Staff caller, Page page) {
        return page(
                "onboarding/programme",
                Map.of("view", views.of(desk.current(code, caller), caller, page.text())));
    }

    @GetMapping("/{code}/{version}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView version(
            @PathVariable String code, @PathVariable String version, Staff caller, Page page) {
        var programme = desk.version(code, number(version), caller);
        return page(
                "onboarding/programme", Map.of("view", views.of(programme, caller, page.text())));
    }

    @GetMapping("/{code}/{version}/file")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<byte[]> export(
            @PathVariable String code, @PathVariable String version, Staff caller) {
        var text = desk.export(code, number(version), caller);
        return Download.of(code + ".yml", "application/yaml", text);
    }

    private ModelAndView shown(Form form, Staff caller) {
        var lines = desk.all(caller).stream().map(programme -> line(programme, caller)).toList();
        return page("onboarding/programmes", Map.of("lines", lines, "form", form));
    }

    private ProgrammeView.Line line(Programme programme, Staff caller) {
        var since =
                desk.versions(programme.code(), caller).stream()
                        .filter(version -> version.version() == programme.version())
                        .findFirst()
                        .orElseThrow()
                        .since();
        var running = runs.of(programme.code()).values().stream().mapToLong(Long::longValue).sum();
        var offered = desk.offered(programme.code(), caller).isPresent();
        return new ProgrammeView.Line(programme, since, running, offered);
    }

    private record Given(String name, String text) {}

    private static Given file(Form form) {
        var files = form.files("file");
        if (files.isEmpty()) throw Invalid.at("file", "platform.upload.missing");
        var file = files.getFirst();
        if (file.getSize() > LARGEST) throw Invalid.at("file", "programme.import.large");
        return new Given(String.valueOf(file.getOriginalFilename()), text(file));
    }

    private static String text(MultipartFile file) {
        try {
            var bytes = ByteBuffer.wrap(file.getBytes());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException _) {
            throw Invalid.at("file", "programme.import.text");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int number(String version) {
        if (!version.matches("[0-9]{1,9}")) throw new NotFound();
        return Integer.parseInt(version);
    }
}
