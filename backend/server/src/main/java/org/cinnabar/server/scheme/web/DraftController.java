package org.cinnabar.server.scheme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.scheme.draft.Drafting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.UUID;

/** Packs on their way to publication (制度草稿): uploaded by one designer, published by another. */
@RestController
@RequestMapping("/api/scheme-drafts")
class DraftController {

    private final Drafting drafting;

    DraftController(Drafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping
    @AllowedTo(Role.SCHEME_DESIGNER)
    Flux<DraftView> list() {
        return drafting.all().map(DraftView::of);
    }

    @PostMapping
    @ZipBody
    @AllowedTo(Role.SCHEME_DESIGNER)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ExaminationView> upload(
            @RequestParam @NotBlank @Size(max = 200) String name,
            @RequestBody byte[] pack,
            Authority caller) {
        return drafting.upload(name, pack, caller).map(ExaminationView::of);
    }

    @GetMapping("/{id}")
    @AllowedTo(Role.SCHEME_DESIGNER)
    Mono<ExaminationView> examination(@PathVariable UUID id) {
        return drafting.examination(id).map(ExaminationView::of);
    }

    @PutMapping("/{id}")
    @ZipBody
    @AllowedTo(Role.SCHEME_DESIGNER)
    Mono<ExaminationView> replace(
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 200) String name,
            @RequestBody byte[] pack,
            Authority caller) {
        return drafting.replace(id, name, pack, caller).map(ExaminationView::of);
    }

    @DeleteMapping("/{id}")
    @AllowedTo(Role.SCHEME_DESIGNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable UUID id, Authority caller) {
        return drafting.delete(id, caller);
    }

    @GetMapping(path = "/{id}/pack", produces = PackDownload.ZIP)
    @AllowedTo(Role.SCHEME_DESIGNER)
    Mono<ResponseEntity<byte[]>> pack(@PathVariable UUID id) {
        return drafting.archive(id).map(zip -> PackDownload.of(id + ".zip", zip));
    }

    /** Publishes what the caller has looked at. */
    @PostMapping("/{id}/publish")
    @AllowedTo(Role.SCHEME_DESIGNER)
    Mono<SchemeSummary> publish(
            @PathVariable UUID id, @Valid @RequestBody Examined examined, Authority caller) {
        return drafting.publish(id, examined.contentHash(), caller).map(SchemeSummary::of);
    }

    /** The content that somebody has looked at (已核对的内容). */
    record Examined(@NotBlank @Size(max = 64) String contentHash) {}
}
