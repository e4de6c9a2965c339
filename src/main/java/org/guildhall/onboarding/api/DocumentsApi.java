package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.form.Documents;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.file.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The documents of an application's form in the API. Every look at one is written down.
@Api
@RequestMapping(Api.BASE + "/applications/{id}/documents")
class DocumentsApi {
    private final Documents documents;
    private final Uploads uploads;

    DocumentsApi(Documents documents, Uploads uploads) {
        this.uploads = uploads;
        this.documents = documents;
    }

    /// A document.
    ///
    /// @param field the field of the form that it belongs to
    record PaperBody(UUID id, String field, String name, String mediaType) {}

    /// The documents of an application.
    @GetMapping
    @Access(SIGNED_IN)
    Listing<PaperBody> documents(@PathVariable UUID id, Caller caller) {
        return Listing.whole(documents.of(new ApplicationId(id), caller))
                .map(each -> new PaperBody(each.id(), each.field(), each.name(), each.mediaType()));
    }

    /// Adds a document to a field, its bytes as they are: PDF, PNG or JPEG up to 20 MB.
    @PostMapping
    @Access(PARTNER)
    Listing<PaperBody> add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "document") String name,
            @RequestBody byte[] content,
            Member caller) {
        var upload = uploads.document(name, content);
        documents.add(new ApplicationId(id), field, List.of(upload), caller);
        return documents(id, caller);
    }

    /// The bytes of a document.
    @GetMapping("/{document}")
    @Access(SIGNED_IN)
    ResponseEntity<byte[]> document(
            @PathVariable UUID id, @PathVariable UUID document, Caller caller) {
        var opened = documents.open(new ApplicationId(id), document, caller);
        return Download.of(
                opened.document().name(), opened.document().mediaType(), opened.content());
    }

    /// Takes a document out again.
    @DeleteMapping("/{document}")
    @Access(PARTNER)
    Listing<PaperBody> remove(@PathVariable UUID id, @PathVariable UUID document, Member caller) {
        documents.remove(new ApplicationId(id), document, caller);
        return documents(id, caller);
    }
}
