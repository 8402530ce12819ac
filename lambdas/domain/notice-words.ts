/** Names under which mail servers write. */
export const DAEMON = /^(mailer-?daemon|mail-?daemon|poo?stmaster|mailerdaemon|mmdf|double-bounce|bounce|bounces|mdaemon|system|symantec.*|.*mailer-daemon.*)$/i;
export const DAEMON_NAME = /mail(er)?[- ]?(delivery)?[- ]?(sub)?(daemon|system)|delivery subsystem|postmaster|administrator.*ndr|ndr administrator|system administrator|microsoft outlook/i;

/** How their notices are called, in the languages of our users and of the servers that were met. */
export const SUBJECT =
  /undeliver|returned? (mail|to sender)|(mail|message) (delivery )?(fail|error|system error|could not)|delivery (status|fail|notification|report|problem|error)|failure notice|failed (delivery|mail)|(error|trouble|problem).{0,20}(send|deliver)ing|could ?n.?t be delivered|could not be delivered|not delivered|non[- ]?(remis|délivr|distribu|delivery)|échec.{0,20}(remise|distribution|envoi)|unzustellbar|nicht zugestellt|zustellung.{0,30}(fehl|verzöger)|rückläufer|onbestelbaar|niet (be|af)gelev|nelivrat|nu a (putut|fost).{0,20}livra|mesaj.{0,20}respins|недоставлен|не доставлен|warning: could not send|mail system error|rejected mail|notification d.état|delivery delayed|status de remise/i;

/** Sentences that only a server writes about a mail that it could not deliver. */
export const BODY =
  /(could|can|did) ?no?t? (be )?(deliver|reach|send)|(unable|failed|failure|trouble|problems?|error(s)?( occurred)?( while)?( in)?) ?(to|in|with|while trying to)? ?(deliver|reach|send|transfer)|unable to deliver|not (be )?delivered|delivery (has |to the following|of the following|problems|errors|failed)|could not deliver|(was|were) (not |un)(delivered|deliverable)|undeliver|returned (to sender|message)|permanent (fatal )?error|fatal errors?|following (address|recipient)|(recipient|address).{0,30}(rejected|affected|failed|could not be reached)|did not reach|gave up|giving up|this is the qmail-send|mail delivery agent|mail delivery (software|system)|invalid final delivery|not listed in public|failure reasons|no valid recipients|non remis|n.a pas pu (être|etre)|konnte nicht (zugestellt|ausgeliefert)|nicht zugestellt|niet (be|af)geleverd|nu a putut fi livrat|не может быть доставлено|送信できません|送信されませんでした|<<< [45]\d\d|RCPT TO:/i;

/** Where the notice ends and the mail that comes back begins. */
export const DIVIDER =
  /^[ \t]*[-=_*>]*[ \t]*(-+ ?(this is a copy of|below this line|original message|unsent message|returned message|message (headers?|header|text|body)|copy of|the body of the message|forwarded)|(original message( (follows|headers?).*)?|message headers follow|included is (a copy of|below).*|a copy of the (original )?message.*|the original message .*(follows|is (below|attached)).*|---+ ?(original|returned|unsent|forwarded).*|your (original )?message( headers)? follow.*|the header of the (original|returned) message.*|below is a copy.*|message contents follow.*|undelivered message.*follow.*)[ \t.:-]*$)|^-{2,}.{0,20}(copy of the message|original message|returned message|unsent message|message header|header follows|original message follows|message follows)/im;

/** Marks of answering machines beside Auto-Submitted. */
export const AWAY =
  /out of (the )?office|auto(matic|mated)?[- ]?(reply|response|antwort|responder)|abwesen(d|heit)|nicht im (büro|haus)|réponse automatique|absence du bureau|absent(e)? du|message d.absence|răspuns automat|nu sunt (la|în) birou|în concediu|afwezig|automatisch antwoord|niet op kantoor|vacation|on (annual )?leave|away (from|until)|i am away|urlaub/i;
