import type { FormTexts } from './en.ts'

/** Ce que dit le formulaire en français. */
export const fr: FormTexts = {
  meetingTitle: 'Une conversation par téléphone',
  yes: 'Oui',
  no: 'Non',

  sections: {
    you: 'À propos de vous',
    us: (insider) => `Vous et ${insider}`,
    resume: 'Votre parcours',
    worksheet: 'Vos objectifs professionnels',
  },

  labels: {
    name: 'Votre nom',
    address: 'Votre adresse électronique',
    timeZone: 'Votre fuseau horaire',
    language: 'Langue de nos messages',
    now: 'Que faites-vous aujourd’hui, et pour qui ?',
    why: 'Pourquoi cherchez-vous ?',
    relationship: (insider) => `D’où connaissez-vous ${insider} ?`,
    knownThrough: 'Par qui ?',
    wantsToLearn: (insider) => `Qu’aimeriez-vous apprendre de ${insider} ?`,
    resumeFile: 'Un fichier',
    resumeText: 'Ou cinq lignes, avec vos mots',
    skills: 'Ce que je fais bien',
    enjoys: 'Ce que j’aime faire',
    fields: 'Les domaines et les lieux qui m’intéressent',
    goal: 'Où je veux être dans trois ans',
    questions: 'Trois questions que je poserais',
    under18: 'Avez-vous moins de 18 ans ?',
  },

  help: {
    address: 'Nous vous écrivons ici, et nulle part ailleurs.',
    timeZone: 'Les heures vous sont montrées dans ce fuseau.',
    resumeFile: 'PDF, DOCX, ODT ou TXT, jusqu’à 5 Mo. Merci de ne donner ni photo, ni âge, ni famille, ni santé, ni salaire.',
    resumeText: 'Il faut l’un des deux.',
  },

  own: {
    section: (insider) => `Ce que ${insider} aimerait aussi savoir`,
    worksheet: (insider) => `La fiche de ${insider}, remplie`,
    worksheetHelp: 'Téléchargez-la, remplissez-la et rendez-la ici en PDF, DOCX, ODT ou TXT, jusqu’à 5 Mo.',
    guardian: 'Nom d’un parent ou de la personne responsable',
    guardianHelp: 'Avant 18 ans, vous pouvez faire la demande si cette personne est d’accord.',
    consents: 'Cette personne a lu ceci et est d’accord.',
  },

  relationships: {
    stranger: 'Nous ne nous connaissons pas',
    friend: 'Par amitié',
    relative: 'De la même famille',
    'friend-of-a-friend': 'Par des amis communs',
    'friends-child': 'Par mes parents, qui sont de ses amis',
    referred: 'Quelqu’un m’envoie',
  },

  expectations: (insider, organization, minutes) => [
    `Une conversation de ${minutes} minutes sur le travail et le domaine. Elle finit à l’heure, pour tout le monde.`,
    `C’est pour s’informer : ${insider} ne connaît pas de poste à pourvoir, et ce n’est pas une candidature.`,
    `${insider} lit d’abord ce que vous écrivez. Vous aurez une réponse dans les 14 jours après avoir confirmé votre adresse : un oui avec des moments au choix, une question, une réponse écrite, une semaine où revenir, ou un non.`,
    `Si vous obtenez un moment, merci de le tenir, ou d’annuler dès que vous le pouvez. ${organization} note pendant 12 mois si les rendez-vous ont été tenus.`,
    'Merci de ne donner ni photo, ni âge, ni famille, ni santé, ni salaire.',
  ],
  accept: 'J’ai lu ceci, et je demande pour moi.',

  privacy: (insider, organization) => [
    `Seule une personne lit vos réponses et vos fichiers : ${insider}. Les autres, chez ${organization}, voient qu’il y a une demande et où elle en est, pas ce que vous avez écrit.`,
    'Tout ce que vous écrivez est chiffré sous une clé qui vous est propre. Vous pouvez effacer votre demande sur votre page à tout moment : la clé est détruite, et avec elle ce que nous gardons. Les messages déjà remis sont hors de notre portée ; demandez alors à qui les a reçus de les effacer.',
    'Une adresse qui n’est pas confirmée dans les 7 jours est effacée avec tout ce qui a été écrit.',
  ],
}
