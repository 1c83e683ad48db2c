package id.jmo.local.sandbox;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResetController {

    private final List<Resettable> partners;

    ResetController(List<Resettable> partners) {
        this.partners = partners;
    }

    @PostMapping("/sandbox/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        partners.forEach(Resettable::reset);
    }
}
