package org.cinnabar.server.scheme.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.AllowedToSignedIn;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.scheme.difference.SchemeDifference;
import org.cinnabar.server.scheme.source.PackArchive;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The published reporting schemes (报表制度): forms, compiled checks, code lists. */
@RestController
@RequestMapping(path = "/api/schemes", produces = MediaType.APPLICATION_JSON_VALUE)
class SchemeController {

    private final Schemes schemes;
    private final SchemeDocuments documents;
    private final Blocking blocking;

    SchemeController(Schemes schemes, SchemeDocuments documents, Blocking blocking) {
        this.schemes = schemes;
        this.documents = documents;
        this.blocking = blocking;
    }

    @GetMapping
    @AllowedToSignedIn
    Flux<SchemeSummary> list() {
        return schemes.all().map(SchemeSummary::of);
    }

    @GetMapping("/{scheme}/{version}")
    @AllowedToSignedIn
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    Mono<ResponseEntity<byte[]>> scheme(@PathVariable String scheme, @PathVariable String version) {
        return published(scheme, version).map(it -> documents.view(it).response());
    }

    @GetMapping("/{scheme}/{version}/program")
    @AllowedToSignedIn
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Program.class)))
    Mono<ResponseEntity<byte[]>> program(
            @PathVariable String scheme, @PathVariable String version) {
        return published(scheme, version).map(it -> documents.program(it).response());
    }

    @GetMapping("/{scheme}/{version}/code-lists/{list}")
    @AllowedToSignedIn
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            array =
                                    @ArraySchema(
                                            schema = @Schema(implementation = CodeEntry.class))))
    Mono<ResponseEntity<byte[]>> codeList(
            @PathVariable String scheme, @PathVariable String version, @PathVariable String list) {
        return published(scheme, version)
                .flatMap(it -> Mono.justOrEmpty(documents.codeList(it, list)))
                .map(JsonDocument::response)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    @GetMapping("/{scheme}/{version}/differences/{earlier}")
    @AllowedToSignedIn
    Mono<SchemeDifference> differences(
            @PathVariable String scheme,
            @PathVariable String version,
            @PathVariable String earlier) {
        return Mono.zip(published(scheme, earlier), published(scheme, version))
                .flatMap(
                        both ->
                                blocking.run(
                                        () ->
                                                SchemeDifference.between(
                                                        both.getT1(), both.getT2())));
    }

    /** The files of a version, to start the next one from. */
    @GetMapping(path = "/{scheme}/{version}/pack", produces = PackDownload.ZIP)
    @AllowedTo(Role.SCHEME_DESIGNER)
    Mono<ResponseEntity<byte[]>> pack(@PathVariable String scheme, @PathVariable String version) {
        return published(scheme, version)
                .flatMap(it -> blocking.run(() -> PackArchive.write(it.files())))
                .map(zip -> PackDownload.of("%s-%s.zip".formatted(scheme, version), zip));
    }

    private Mono<PublishedScheme> published(String scheme, String version) {
        return schemes.find(scheme, version)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }
}
