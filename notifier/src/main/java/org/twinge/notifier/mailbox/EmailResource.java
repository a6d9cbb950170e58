package org.twinge.notifier.mailbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.twinge.access.Roles;
import org.twinge.notifier.mailbox.ChangeMailbox.Wish;

/** The caller's own standing with email: unsubscribed, or refused by a mail server. */
@Path("/v1/email")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class EmailResource {
    private final ReadMailbox readMailbox;
    private final ChangeMailbox changeMailbox;

    EmailResource(ReadMailbox readMailbox, ChangeMailbox changeMailbox) {
        this.readMailbox = readMailbox;
        this.changeMailbox = changeMailbox;
    }

    @GET
    public Mailboxes.State read() {
        return readMailbox.read();
    }

    /** What nobody can switch off goes on: emergencies, and what is to be seen today (athletes: within 48 hours). */
    @PUT
    @Path("/unsubscription")
    public void unsubscribe() {
        changeMailbox.change(Wish.UNSUBSCRIBE);
    }

    @DELETE
    @Path("/unsubscription")
    public void subscribeAgain() {
        changeMailbox.change(Wish.SUBSCRIBE_AGAIN);
    }

    /** Sends to the address again, until a mail server refuses it again. */
    @DELETE
    @Path("/refusal")
    public void tryAddressAgain() {
        changeMailbox.change(Wish.TRY_ADDRESS_AGAIN);
    }
}
