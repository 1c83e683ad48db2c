package id.jmo.account.web;

import id.jmo.account.application.ImportMembers;
import id.jmo.platform.csvimport.ImportFile;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file of members on record. */
@RestController
@RequestMapping("/api/v1/members/import")
@ForRole({Role.OPERATOR, Role.CLAIMS_OFFICER})
@Tag(name = "Import of members")
class ImportController {

    private final ImportMembers importMembers;

    ImportController(ImportMembers importMembers) {
        this.importMembers = importMembers;
    }

    /** Imports members from a file. All lines or, if any is faulty, none; the same file again changes nothing. */
    @ProblemResponse(
            status = HttpStatus.BAD_REQUEST,
            codes = {"import-unreadable", "import-faulty"})
    @RequestBody(
            description = "RFC 4180, UTF-8, with the header line " + MemberCsv.HEADER_LINE,
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @PostMapping(consumes = "text/csv")
    ImportMembers.Outcome importMembers(InputStream body) throws IOException {
        ImportFile<ImportMembers.Line> file = ImportFile.read(body, MemberCsv.HEADER_LINE, MemberCsv::read);
        importMembers
                .faultsOf(file.items())
                .forEach(fault -> file.fault(
                        fault.line(), MemberRefusals.field(fault.reason()), MemberRefusals.code(fault.reason())));
        file.refuseFaults();
        return importMembers.importAll(file.items().stream()
                .map(ImportMembers.Line::registration)
                .filter(Objects::nonNull)
                .toList());
    }
}
