package org.guildhall.verification;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.platform.file.Upload.MediaKind;
import org.guildhall.verification.lifecycle.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out evidence to the account's own people and to verifiers, never as a page of ours.
@Controller
class DocumentPages {
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'self'";

    private final Verifications verifications;

    DocumentPages(Verifications verifications) {
        this.verifications = verifications;
    }

    @Access(Access.Who.PARTNER)
    @GetMapping("/portal/verification/documents/{id}")
    ResponseEntity<byte[]> own(Caller caller, @PathVariable UUID id) {
        return handedOut(verifications.open(caller, id), ContentDisposition.attachment());
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping("/desk/verifications/documents/{id}")
    ResponseEntity<byte[]> download(Caller caller, @PathVariable UUID id) {
        return handedOut(verifications.open(caller, id), ContentDisposition.attachment());
    }

    /// The same inside the verifier's page, where it can't do anything.
    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping("/desk/verifications/documents/{id}/preview")
    ResponseEntity<byte[]> preview(Caller caller, @PathVariable UUID id) {
        return handedOut(verifications.open(caller, id), ContentDisposition.inline());
    }

    private static ResponseEntity<byte[]> handedOut(
            Document.Opened opened, ContentDisposition.Builder disposition) {
        var document = opened.document();
        var named = disposition.filename(document.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Content-Security-Policy", policy(document.kind()))
                .cacheControl(CacheControl.noStore())
                .body(opened.content());
    }

    // A browser's own PDF view doesn't open in a sandbox; pictures do.
    private static String policy(MediaKind kind) {
        return switch (kind) {
            case PDF -> NOTHING_RUNS + "; object-src 'self'; style-src 'unsafe-inline'";
            case PNG, JPEG, TEXT -> NOTHING_RUNS + "; img-src 'self'; sandbox";
        };
    }
}
