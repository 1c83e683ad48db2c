package id.jmo.account.web.rights;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.rights.RecordDataCopies;
import id.jmo.account.model.rights.DataCopy;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When copies of a member's data were given. The member reads it in the copy itself. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Own data")
class DataCopiesController {

    private final ReadMember readMember;
    private final RecordDataCopies copies;

    DataCopiesController(ReadMember readMember, RecordDataCopies copies) {
        this.readMember = readMember;
        this.copies = copies;
    }

    record DataCopyRequest(@NotNull DataCopy.Form form) {}

    /** Records that a copy of the member's data is about to be given. The gateway does so, with the member's token. */
    @PostMapping("/me/data-copies")
    @ForRole(Role.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordDataCopy(@CurrentMember MemberId me, @Valid @RequestBody DataCopyRequest request) {
        copies.given(me, request.form());
    }

    /** @param copies the newest first, at most 100 */
    record DataCopiesView(List<DataCopyView> copies) {}

    record DataCopyView(OffsetDateTime at, DataCopy.Form form) {}

    /** Lists when copies of a member's data were given. */
    @GetMapping("/{memberId}/data-copies")
    @ForRole(Role.AUDITOR)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    DataCopiesView listDataCopies(@PathVariable MemberId memberId) {
        return new DataCopiesView(copies.of(readMember.byId(memberId).id()).stream()
                .map(copy -> new DataCopyView(Jakarta.at(copy.at()), copy.form()))
                .toList());
    }
}
