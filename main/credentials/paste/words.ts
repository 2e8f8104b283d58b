/**
 * What people write under a value: never the rest of one. Four letters and more, so that a random
 * rest of a token is hardly ever one of them (a word of four letters in two spellings: two in 62⁴).
 */
const closings =
  'thanks thank best regards cheers sincerely kind yours hello please note danke gruß grüße gruss gruesse viele liebe beste freundliche merci cordialement bonjour gracias saludos saludo grazie saluti cordiali obrigado abraço bedankt groeten mvg dziękuję pozdrawiam tack hälsningar regs none null optional required confidential attached attachment below above here there next step steps done info help support team more also sent from end begin start yes okay important internal secret token bearer address endpoint password username email mail phone date expires expiry never tenant customer company region europe frankfurt production prod staging sandbox test testing live development demo default enabled disabled active version admin user users group groups';

const products =
  'onelogin wisq okta entra azure microsoft google scim proton protonmail slack teams zoom jira github gitlab bitwarden keeper lastpass dashlane onepassword auth0 duo jumpcloud pingone workday outlook gmail';

/** Frequent first names, by the registries of births of several countries. */
const names =
  'maria anna anne sarah laura julia lisa emma emily olivia sophia sophie mia lena lea leonie hannah hanna marie amelia charlotte clara ella elena eva julie camille chloe manon lucie alice nina nora sara sofia giulia chiara martina francesca valentina alessia carmen lucia paula marta cristina isabel ines beatriz joana catarina agnieszka katarzyna magdalena monika ewa zofia olga irina tatiana natalia natasha svetlana ekaterina anastasia yulia daria petra jana katerina veronika susan jennifer jessica ashley amanda melissa stephanie nicole rebecca michelle kimberly karen nancy betty helen sandra donna carol ruth sharon laura linda patricia barbara elizabeth margaret dorothy deborah rachel carolyn janet catherine heather diane virginia kathleen samantha grace hazel ruby daisy james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene lukas leon luca finn jonas felix maximilian moritz paul elias noah julian fabian tobias stefan stephan markus martin matthias andreas juergen jürgen klaus wolfgang dieter uwe bernd ralf torsten thorsten sven jens dirk holger sebastian florian philipp dominik simon oliver marcel marco mario luigi giovanni giuseppe antonio francesco alessandro lorenzo matteo andrea roberto stefano pierre jean louis hugo lucas arthur jules gabriel raphael nicolas julien antoine olivier laurent philippe francois françois michel alain carlos javier miguel fernando pablo pedro manuel alejandro diego sergio jorge luis rafael joao joão tiago bruno ricardo piotr krzysztof tomasz pawel paweł marcin michal michał jakub adam grzegorz ivan dmitry dmitri sergey sergei alexey alexei andrey mikhail nikolai vladimir oleg pavel vaclav jiri anders erik lars nils magnus johan mikael henrik kristian soren søren jesper rasmus bjorn björn johannes pieter willem sander jeroen wouter bart ahmed mohamed mohammed muhammad omar yusuf mehmet mustafa emre deniz fatma aisha fatima leila amir hassan hussein ravi priya anil sunil rahul amit sanjay vijay deepak neha pooja anita wei ming hiro yuki kenji takashi akira haruto sakura hana jihoon minjun seojun chen wang zhang yang dana dina tina gina rosa nils jana kira maja mila theo emil anton jakob leah noemi';

const known = new Set(
  `${closings} ${products} ${names}`.split(' ').filter((word) => word.length > 3),
);

/** The spellings of a word that people use: `danke`, `Danke`, `DANKE`; product names have their own. */
const spelled =
  /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|OneLogin|GitHub|GitLab|ProtonMail|JumpCloud|PingOne|OnePassword|LastPass)$/u;

/** Whether a text is a word that people write under a value: a greeting, a first name, a product. */
export function isKnownWord(text: string): boolean {
  return spelled.test(text) && known.has(text.toLowerCase());
}

/** What a sentence goes on with after a value. */
const joints =
  'and or not is for with in please the this that which as to on from but if when until till valid expires expiring never same are was works can will must should only at of by into it its you your we our und oder nicht ist gilt für bis mit bitte der die das im in et ou est pour avec dans le la les y o es para con en el e ed per sono';
const jointWords = new Set(joints.split(' '));

/** Whether a word goes on with a sentence. */
export function isJoint(word: string): boolean {
  return jointWords.has(word.toLowerCase());
}

/** Letters alone, written as words and names are, some vowel among them. */
export function isWordLike(text: string): boolean {
  return (
    /^(?:\p{Lu}?\p{Ll}{2,}|(?:\p{Lu}\p{Ll}{1,}){2,4}|\p{Lu}{4,}|\p{Lu}\p{Ll}{2,}-\p{Lu}\p{Ll}{2,})$/u.test(
      text,
    ) && /[aeiouyäöüáéíóúàèâêôå]/i.test(text)
  );
}
