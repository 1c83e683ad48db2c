package id.jmo.information.web.branches;

import id.jmo.information.application.branches.ImportBranches;
import id.jmo.information.application.branches.ImportBranches.Mode;
import id.jmo.information.application.branches.ImportBranches.Outcome;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory;
import id.jmo.platform.csvimport.ImportFile;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of branches. */
@RestController
@RequestMapping("/api/v1/branches/import")
@ForRole(Role.OPERATOR)
@Tag(name = "Import of branches")
class BranchImportController {

    private final ImportBranches importBranches;

    BranchImportController(ImportBranches importBranches) {
        this.importBranches = importBranches;
    }

    /**
     * Imports branches from a file. All lines or, if any is faulty, none; the same file again changes nothing.
     *
     * @param mode whether the file replaces all branches, or only those with its codes
     */
    @PostMapping(consumes = "text/csv")
    @ProblemResponse(
            status = HttpStatus.BAD_REQUEST,
            codes = {"import-unreadable", "import-faulty", "too-many-branches"})
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "changed-meanwhile")
    @RequestBody(
            description = "RFC 4180, UTF-8, comma or semicolon, with the header line " + BranchCsv.HEADER_LINE,
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    Outcome.Imported importBranches(@RequestParam Mode mode, InputStream body) throws IOException {
        ImportFile<Branch> file = BranchCsv.read(body);
        file.refuseFaults();
        return switch (importBranches.importAll(file.items(), mode)) {
            case Outcome.Imported imported -> imported;
            case Outcome.TooMany() ->
                throw Problem.of(HttpStatus.BAD_REQUEST, "too-many-branches")
                        .with("atMost", BranchDirectory.MAX_BRANCHES);
            case Outcome.ChangedMeanwhile() -> throw Problem.of(HttpStatus.CONFLICT, "changed-meanwhile");
        };
    }
}
