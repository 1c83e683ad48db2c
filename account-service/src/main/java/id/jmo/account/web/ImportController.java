package id.jmo.account.web;

import id.jmo.account.application.ImportMembers;
import id.jmo.account.web.MemberCsv.FieldFault;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        MemberCsv csv = read(body);
        refuseFaults(csv);
        return importMembers.importAll(csv.lines().stream()
                .map(ImportMembers.Line::registration)
                .filter(Objects::nonNull)
                .toList());
    }

    private static MemberCsv read(InputStream body) throws IOException {
        try {
            return MemberCsv.read(body.readAllBytes());
        } catch (MemberCsv.Unreadable unreadable) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "import-unreadable")
                    .fault("body", unreadable.code(), MemberCsv.HEADER_LINE);
        }
    }

    private void refuseFaults(MemberCsv csv) {
        List<FieldFault> faults = new ArrayList<>(csv.faults());
        for (ImportMembers.Fault fault : importMembers.faultsOf(csv.lines())) {
            faults.add(new FieldFault(
                    fault.line(), MemberRefusals.field(fault.reason()), MemberRefusals.code(fault.reason())));
        }
        if (faults.isEmpty()) {
            return;
        }
        faults.sort(Comparator.comparingLong(FieldFault::line));
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "import-faulty").with("faultyFields", faults.size());
        for (FieldFault fault : faults) {
            String line = "line[" + fault.line() + "]";
            problem.fault(fault.field().isEmpty() ? line : line + "." + fault.field(), fault.code());
        }
        throw problem;
    }
}
