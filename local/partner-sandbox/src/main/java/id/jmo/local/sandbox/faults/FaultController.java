package id.jmo.local.sandbox.faults;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/sandbox/faults")
class FaultController {

    record View(long id, Fault fault, int struck) {
        static View of(Faults.Active active) {
            return new View(active.id(), active.fault(), active.struck());
        }
    }

    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View add(@RequestBody Fault fault) {
        if (!Target.exists(fault.partner())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No partner " + fault.partner());
        }
        if (fault.operation() != null && !Target.exists(fault.partner(), fault.operation())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No operation " + fault.operation());
        }
        boolean names =
                fault.fault() == FaultKind.ANSWER_BEFORE_ACTING || fault.fault() == FaultKind.ANSWER_AFTER_ACTING;
        if (names && (fault.code() == null || !fault.code().matches("[2-5]\\d\\d(\\d{4})?"))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "code must be three or seven digits");
        }
        return View.of(faults.add(fault));
    }

    @GetMapping
    List<View> list() {
        return faults.all().stream().map(View::of).toList();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearAll() {
        faults.reset();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable long id) {
        if (!faults.clear(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
